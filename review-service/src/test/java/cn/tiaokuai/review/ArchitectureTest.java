package cn.tiaokuai.review;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(packages = "cn.tiaokuai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Services share contracts and platform alone: each is deployed, scaled and broken without the others. */
    @ArchTest
    static final ArchRule services_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.review..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.tiaokuai.report..",
                    "cn.tiaokuai.metrics..",
                    "cn.tiaokuai.keycloak..",
                    "cn.tiaokuai.launcher..",
                    "cn.tiaokuai.system..");

    /** Rules are tried in microseconds and read by people who know no framework. Days of offices are plain Java, too. */
    @ArchTest
    static final ArchRule rules_know_nothing_but_the_language = classes()
            .that()
            .resideInAPackage("cn.tiaokuai.review..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "cn.tiaokuai.review..model..", "cn.tiaokuai.platform.days..");

    @ArchTest
    static final ArchRule rules_know_no_database = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.review..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..");

    /** A rule that reads the clock cannot be asked what it would have said yesterday. */
    @ArchTest
    static final ArchRule rules_are_told_the_time = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.review..model..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    /** Decisions are about cases and cases follow routes, never the other way round. */
    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching("cn.tiaokuai.review.(*)..").should().beFreeOfCycles();

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
            .resideInAPackage("cn.tiaokuai.review..")
            .should()
            .resideInAnyPackage("..dto..", "..mapper..", "..util..", "..impl..", "..service..", "..manager..");

    @ArchTest
    static final ArchRule classes_are_named_after_what_they_are_about = noClasses()
            .that()
            .resideInAPackage("cn.tiaokuai.review..")
            .should()
            .haveNameMatching(".*(Dto|DTO|Mapper|Util|Utils|Impl|Service|Manager|Helper)");
}
