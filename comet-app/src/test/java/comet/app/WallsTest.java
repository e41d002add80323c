package comet.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import comet.app.broken.ReadsTheClock;
import comet.app.broken.ReadsTheEnvironment;
import comet.app.broken.UsesAFake;
import comet.core.broken.AsksWhichServiceItIs;
import comet.core.broken.KnowsTooMuch;
import comet.core.egg.Egg;
import comet.core.hen.Hen;
import comet.core.port.PortThatActs;
import comet.debrid.broken.KnowsTheApp;
import comet.http.broken.KnowsAnotherAdapter;
import comet.persistence.broken.CallsTheOutside;
import comet.persistence.broken.LoudRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house keeps its {@link Walls}, and each of them would be noticed if it fell. */
class WallsTest {

    private static JavaClasses house;

    /** Classes that stand where others stand and do what is forbidden there. */
    record Breach(ArchRule rule, List<Class<?>> by) {
        static Breach of(ArchRule rule, Class<?>... by) {
            return new Breach(rule, List.of(by));
        }

        @Override
        public String toString() {
            return by.stream().map(Class::getSimpleName).toList().toString();
        }
    }

    static List<Breach> breaches() {
        return List.of(
                Breach.of(Walls.THE_CORE_KNOWS_THE_JDK_ALONE, KnowsTooMuch.class),
                Breach.of(Walls.AN_ADAPTER_KNOWS_ITSELF_AND_THE_CORE, KnowsAnotherAdapter.class),
                Breach.of(Walls.AN_ADAPTER_KNOWS_ITSELF_AND_THE_CORE, KnowsTheApp.class),
                Breach.of(Walls.WHO_CALLS_THE_OUTSIDE_DOES_SO_BY_THE_KIT, CallsTheOutside.class),
                Breach.of(Walls.NO_SOURCE_KNOWS_ANOTHER, comet.scrapers.hen.Hen.class, comet.scrapers.egg.Egg.class),
                Breach.of(Walls.NO_PROVIDER_KNOWS_ANOTHER, comet.titles.hen.Hen.class, comet.titles.egg.Egg.class),
                Breach.of(Walls.WIRE_TYPES_STAY_AT_HOME, LoudRow.class),
                Breach.of(Walls.PACKAGES_FORM_NO_CYCLES, Hen.class, Egg.class),
                Breach.of(Walls.PORTS_ARE_INTERFACES, PortThatActs.class),
                Breach.of(Walls.THE_CORE_DOES_NOT_ASK_WHICH_SERVICE_IT_IS, AsksWhichServiceItIs.class),
                Breach.of(Walls.ONLY_SETTINGS_READ_THE_ENVIRONMENT, ReadsTheEnvironment.class),
                Breach.of(Walls.ONLY_THE_APP_READS_THE_TIME, ReadsTheClock.class),
                Breach.of(Walls.NOTHING_SHIPPED_IS_MADE_FOR_TESTS, UsesAFake.class));
    }

    static final List<ArchRule> RULES = Walls.ALL;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("comet");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Every package that a rule speaks of holds classes")
    @ValueSource(
            strings = {
                "comet.core..",
                "comet.core.port..",
                "comet.http..",
                "comet.debrid..",
                "comet.outside..",
                "comet.scrapers..",
                "comet.scrapers.kit..",
                "comet.titles..",
                "comet.persistence..",
                "comet.app..",
                "comet.app.settings.."
            })
    void noRuleIsAboutNothing(String packages) {
        assertThat(house.that(resideInAPackage(packages))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("The house keeps the rule")
    @FieldSource("RULES")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(house);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("The rule fails when it is broken")
    @MethodSource("breaches")
    void theRuleCanFail(Breach breach) {
        JavaClasses broken = new ClassFileImporter().importClasses(breach.by());

        assertThat(breach.rule().evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    @DisplayName("Each rule is broken once on purpose")
    void everyRuleIsBrokenOnce() {
        Stream<ArchRule> broken = breaches().stream().map(Breach::rule);

        assertThat(broken.distinct()).containsExactlyInAnyOrderElementsOf(Walls.ALL);
    }
}
