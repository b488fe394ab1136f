package cn.tiaokuai.review.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.review.routes.Routes;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database shows, whatever the service asks for. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class ScopeTest {

    private static final Scope BUREAU =
            new Scope("370102JT", UnitPath.of("37.3701.370102.370102JT"), UnitPath.of("37JT.3701JT.370102JT"));
    private static final Scope SIBLING =
            new Scope("370102SF", UnitPath.of("37.3701.370102.370102SF"), UnitPath.of("37SF.3701SF.370102SF"));

    private static final Scope TOLD = new Scope("3701JT", UnitPath.of("37.3701.3701JT"), UnitPath.of("37JT.3701JT"));

    @Inject
    Cases cases;

    @Inject
    Steps steps;

    @Inject
    Decisions decisions;

    @Inject
    History history;

    @Inject
    Subjects subjects;

    @Inject
    Routes routes;

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    private UUID report;

    @BeforeEach
    void a_report_is_reviewed() {
        Reviewing.awaitDirectory();
        report = Reviewing.submitted();
        Reviewing.approve(report, Reviewing.BUREAU_REVIEWER, Reviewing.TEXT);
    }

    private long everything() {
        return cases.count() + steps.count() + decisions.count() + history.count() + subjects.count() + routes.count();
    }

    @Test
    void without_a_scope_there_is_nothing() {
        assertThat(QuarkusTransaction.requiringNew().call(this::everything)).isZero();
    }

    @Test
    void a_sibling_finds_no_case() {
        assertThat(scoped.in(SIBLING, () -> cases.count("subjectId", report))).isZero();
        assertThat(scoped.in(SIBLING, () -> steps.count())).isZero();
    }

    @Test
    void the_own_unit_finds_its_case() {
        assertThat(scoped.in(BUREAU, () -> cases.count("subjectId", report))).isEqualTo(1);
    }

    @Test
    void a_unit_opens_no_case_in_anothers_name() {
        assertThatThrownBy(() -> scoped.in(SIBLING, () -> run("""
                        insert into subject values (gen_random_uuid(), '370102JT', '37', '37', 0, 0)
                        """))).hasStackTraceContaining("row-level security");
    }

    @Test
    void a_unit_that_is_not_asked_writes_no_decision() {
        String step = Reviewing.openStep(report, Reviewing.DISTRICT_REVIEWER);
        assertThatThrownBy(() -> scoped.in(BUREAU, () -> run("""
                        insert into decision select gen_random_uuid(), s.id, s.case_id, s.ordinal, s.step_unit, s.role,
                            'APPROVED', 'x', null, null, 'x', 'x', now() from case_step s where s.id = '%s'
                        """.formatted(step))))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "review_case"})
    void the_directory_may_move_the_paths_of_its_unit(String table) {
        String move =
                "update " + table + " set unit_path = unit_path, line_path = line_path where unit_code = '370102JT'";
        assertThat(scoped.in(BUREAU, () -> run(move))).isPositive();
        assertThat(scoped.in(SIBLING, () -> run(move))).isZero();
    }

    @Test
    void a_unit_that_is_only_told_sees_the_case_and_writes_nothing() {
        Reviewing.route("supervisor.370102", "ONLY_TOLD", """
                [{"relation":"OWN","role":"reviewer","informs":["LINE_SUPERIOR"]}]
                """);
        UUID told = Reviewing.submitted("ONLY_TOLD");
        assertThat(scoped.in(TOLD, () -> cases.count("subjectId", told))).isEqualTo(1);
        assertThat(scoped.in(TOLD, () -> run("update review_case set acts = acts where subject_id = '" + told + "'")))
                .isZero();
        assertThatThrownBy(() -> scoped.in(TOLD, () -> run("""
                        insert into decision select gen_random_uuid(), s.id, s.case_id, s.ordinal, s.step_unit, s.role,
                            'APPROVED', 'x', null, null, 'x', 'x', now()
                        from case_step s join review_case c on c.id = s.case_id
                        where c.subject_id = '%s' and s.act = 'INFORMATION'
                        """.formatted(told))))
                .hasStackTraceContaining("row-level security");
    }

    private int run(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
