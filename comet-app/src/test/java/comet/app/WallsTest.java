package comet.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house: which part may know which. Each rule is about packages that are proved to hold classes. */
class WallsTest {

    private static final String CORE = "comet.core..";
    private static final List<String> ADAPTERS =
            List.of("comet.http..", "comet.debrid..", "comet.scrapers..", "comet.persistence..");

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("comet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comet.core..",
                "comet.core.port..",
                "comet.http..",
                "comet.debrid..",
                "comet.scrapers..",
                "comet.persistence..",
                "comet.app..",
                "comet.app.settings.."
            })
    @DisplayName("Every package that a rule speaks of holds classes")
    void noRuleIsAboutNothing(String packages) {
        assertThat(house.that(resideInAPackage(packages))).isNotEmpty();
    }

    @Test
    @DisplayName("The core depends on the JDK alone: an embedder gets one jar and no framework")
    void theCoreKnowsTheJdkAlone() {
        coreKnowsTheJdkAlone().check(house);
    }

    @Test
    @DisplayName("The rule about the core fails when it is broken")
    void theRuleAboutTheCoreCanFail() {
        JavaClasses broken = new ClassFileImporter().importClasses(comet.core.broken.KnowsTooMuch.class);

        assertThatThrownBy(() -> coreKnowsTheJdkAlone().check(broken)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule coreKnowsTheJdkAlone() {
        return classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "javax.crypto..", "org.jspecify.annotations..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comet.http..", "comet.debrid..", "comet.scrapers..", "comet.persistence.."})
    @DisplayName("An adapter knows the core and no other adapter, and nobody but the app knows the app")
    void adaptersDoNotKnowEachOther(String adapter) {
        String[] others =
                ADAPTERS.stream().filter(other -> !other.equals(adapter)).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(house);
        noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("comet.app..")
                .check(house);
    }

    @Test
    @DisplayName("What is written on a wire or in a row never leaves its adapter: such types are not public")
    void wireTypesStayAtHome() {
        classes()
                .that()
                .resideInAnyPackage(ADAPTERS.toArray(String[]::new))
                .and()
                .areTopLevelClasses()
                .and()
                .areRecords()
                .and()
                .haveNameMatching(".*(Json|Row)")
                .should()
                .notBePublic()
                .check(house);
    }

    @Test
    @DisplayName("Packages form no cycles, in the core and in every adapter")
    void noCycles() {
        for (String root : List.of("comet.http", "comet.debrid", "comet.scrapers", "comet.persistence", "comet.app")) {
            slices().matching(root + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @Test
    @DisplayName("Ports are interfaces, values and exceptions in one package: no class with behaviour of its own")
    void portsAreInterfaces() {
        classes()
                .that()
                .resideInAPackage("comet.core.port")
                .and()
                .areTopLevelClasses()
                .should()
                .beInterfaces()
                .orShould()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beAssignableTo(Exception.class)
                .orShould()
                .haveSimpleName("package-info")
                .check(house);
    }

    @Test
    @DisplayName("Nothing but the settings reads the environment")
    void onlySettingsReadTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("comet.app.settings..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(house);
    }

    @Test
    @DisplayName("Nothing reads the time but the clock that the app hands out")
    void onlyTheInjectedClockReadsTheTime() {
        DescribedPredicate<JavaMethodCall> readsTheTime = DescribedPredicate.describe(
                "read the system clock",
                call -> List.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system")
                                .contains(call.getName())
                        && call.getTarget().getParameterTypes().isEmpty()
                        && isClock(call.getTargetOwner()));

        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("comet.app.Main")
                .should()
                .callMethodWhere(readsTheTime)
                .check(house);
        assertThat(callMethod(System.class, "nanoTime")).isNotNull();
    }

    private static boolean isClock(JavaClass owner) {
        return List.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        System.class,
                        Clock.class,
                        InstantSource.class)
                .stream()
                .anyMatch(clock -> assignableTo(clock).test(owner));
    }
}
