package cn.tiaokuai.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({"08006, true", "57P01, true", "40001, true", "53300, true", "23505, false", "42501, false"})
    void what_passes_is_told_from_what_does_not(String state, boolean passes) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isEqualTo(passes);
    }

    @Test
    void a_commit_that_a_database_has_not_lived_to_see_is_an_outage() {
        RollbackException failed = new RollbackException("could not commit");
        failed.addSuppressed(new IllegalStateException(new SQLException("terminated", "57P02")));
        assertThat(Outage.isBehind(new IllegalStateException(failed))).isTrue();
        assertThat(Outage.isBehind(new RollbackException("marked for rollback")))
                .isFalse();
    }
}
