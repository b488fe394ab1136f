package cn.tiaokuai.report;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.model.Content;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "cn.tiaokuai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Services share contracts and platform alone: each is deployed, scaled and broken without the others. */
    @ArchTest
    static final ArchRule services_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.tiaokuai.review..",
                    "cn.tiaokuai.metrics..",
                    "cn.tiaokuai.keycloak..",
                    "cn.tiaokuai.launcher..",
                    "cn.tiaokuai.system..");

    /** Rules are tried in microseconds and read by people who know no framework. */
    @ArchTest
    static final ArchRule rules_know_nothing_but_the_language = classes()
            .that()
            .resideInAPackage("cn.tiaokuai.report..model..")
            .should()
            .onlyDependOnClassesThat(belongToAnyOf(Unit.class, UnitPath.class)
                    .or(resideInAnyPackage("java..", "cn.tiaokuai.report..model..")));

    /** The reader works without a server, too: {@code ./tk analyse}. */
    @ArchTest
    static final ArchRule the_reader_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.report.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "cn.tiaokuai.platform..");

    @ArchTest
    static final ArchRule rules_know_no_database = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.report..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..");

    /** A rule that reads the clock cannot be asked what it would have said yesterday. */
    @ArchTest
    static final ArchRule rules_are_told_the_time = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.report..model..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    /** Rounds know nothing of reports, drafting nothing of what becomes of a text. */
    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching("cn.tiaokuai.report.(*)..").should().beFreeOfCycles();

    /** Drafting tells whoever must keep up, search for one; a text that is saved elsewhere would not be found. */
    @ArchTest
    static final ArchRule texts_are_saved_in_one_place = noClasses()
            .that()
            .doNotHaveSimpleName("Drafting")
            .should()
            .callConstructor(RevisionRow.class, ReportRow.class, Content.class, String.class, Instant.class);

    /** A stream of rows that nobody closes keeps its statement, which PostgreSQL then reads and plans anew each time. */
    @ArchTest
    static final ArchRule rows_are_read_as_lists = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("stream|getResultStream"))
                    .and(target(owner(resideInAnyPackage("io.quarkus.hibernate..", "jakarta.persistence..")))));

    /** Such names say how a class is built, not what it is about. */
    @ArchTest
    static final ArchRule packages_are_named_after_features = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.report..")
            .should()
            .resideInAnyPackage("..dto..", "..mapper..", "..util..", "..impl..", "..service..", "..manager..");

    @ArchTest
    static final ArchRule classes_are_named_after_what_they_are_about = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.report..")
            .should()
            .haveNameMatching(".*(Dto|DTO|Mapper|Util|Utils|Impl|Service|Manager|Helper)");
}
