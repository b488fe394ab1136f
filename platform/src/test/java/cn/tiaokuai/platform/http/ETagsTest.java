package cn.tiaokuai.platform.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ETagsTest {

    @Test
    void an_edit_of_the_current_version_passes() {
        assertDoesNotThrow(() -> ETags.require("\"v7\"", 7));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {"absent, 428", "' ', 428", "'\"v6\"', 412", "v7, 412", "*, 412", "'W/\"v7\"', 412"})
    void any_other_edit_is_refused(String ifMatch, int status) {
        HttpProblem problem = assertThrows(HttpProblem.class, () -> ETags.require(ifMatch, 7));
        assertEquals(status, problem.getStatusCode());
    }
}
