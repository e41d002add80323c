package comet.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import comet.core.port.DebridService;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The walls of the house: which part may know which, and who alone may do what. */
final class Walls {

    private static final String CORE = "comet.core..";
    private static final String[] ADAPTERS = {
        "comet.http..", "comet.debrid..", "comet.scrapers..", "comet.titles..", "comet.persistence.."
    };

    /** The adapters that call the outside, by the one kit there is for that. */
    private static final String[] CALLERS = {"comet.debrid..", "comet.scrapers..", "comet.titles.."};

    private static final String OUTSIDE = "comet.outside";

    /** What an embedder gets: one jar and no framework. */
    static final ArchRule THE_CORE_KNOWS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CORE, "java..", "javax.crypto..", "org.jspecify.annotations..");

    /** An adapter can be left out or replaced: no other adapter notices, and nobody but the app knows the app. */
    static final ArchRule AN_ADAPTER_KNOWS_ITSELF_AND_THE_CORE = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .or()
            .resideInAPackage(OUTSIDE + "..")
            .should(knowNoModuleBut("comet.core", OUTSIDE));

    /** Connections, limits and retries are decided in one place; who serves or stores calls nobody. */
    static final ArchRule WHO_CALLS_THE_OUTSIDE_DOES_SO_BY_THE_KIT = noClasses()
            .that()
            .resideOutsideOfPackages(Stream.concat(Stream.of(OUTSIDE + "..", "comet.app.."), Stream.of(CALLERS))
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OUTSIDE + "..");

    /** A source can be left out or added: no other source notices. What several need lies in a kit. */
    static final ArchRule NO_SOURCE_KNOWS_ANOTHER = noSlices("comet.scrapers");

    /** The same for those who know titles. */
    static final ArchRule NO_PROVIDER_KNOWS_ANOTHER = noSlices("comet.titles");

    private static ArchRule noSlices(String root) {
        DescribedPredicate<JavaClass> kit = resideInAPackage(root + ".kit..").or(resideInAPackage(root));
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), kit);
    }

    /** What is written on a wire or in a row never leaves its adapter; of what several speak, their kit has the records. */
    static final ArchRule WIRE_TYPES_STAY_AT_HOME = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .and()
            .resideOutsideOfPackage("..kit..")
            .and()
            .areTopLevelClasses()
            .and()
            .areRecords()
            .and()
            .haveNameMatching(".*(Json|Row)")
            .should()
            .notBePublic();

    /** In the core, in every adapter and in the app: what knows something is not known by it. */
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("comet.(*).(*)..").should().beFreeOfCycles();

    /** One look at the package shows what the outside must provide; no class in it has a behaviour of its own. */
    static final ArchRule PORTS_ARE_INTERFACES = classes()
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
            .haveSimpleName("package-info");

    /** Services differ in what they declare of themselves, so that an eleventh one is an addition (DBP-10). */
    static final ArchRule THE_CORE_DOES_NOT_ASK_WHICH_SERVICE_IT_IS =
            classes().that().resideInAPackage(CORE).should(notCheckFor(DebridService.class));

    /** Everything else is told its settings. */
    static final ArchRule ONLY_SETTINGS_READ_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackage("comet.app.settings..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    /**
     * Everything else is handed a clock, so that tests move time by hand. The defaults for embedders stand where our own
     * program has its start.
     */
    static final ArchRule ONLY_THE_APP_READS_THE_TIME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("comet.app.Main")
            .and()
            .doNotHaveFullyQualifiedName("comet.core.embed.Parts")
            .should()
            .callMethodWhere(DescribedPredicate.describe("read the system clock", Walls::readsTheTime));

    /**
     * The test jar of the core holds fakes and contracts for the tests of adapters and embedders. Stores in memory that
     * programs without a database work with are none of them.
     */
    static final ArchRule NOTHING_SHIPPED_IS_MADE_FOR_TESTS = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "comet.core.testing..", "org.junit..", "org.assertj..", "org.mockito..", "mockwebserver3..")
                    .or(simpleNameStartingWith("InMemory").and(resideOutsideOfPackage("comet.core.memory")))
                    .or(simpleNameEndingWith("Contract")));

    /** All of them. */
    static final List<ArchRule> ALL = List.of(
            THE_CORE_KNOWS_THE_JDK_ALONE,
            AN_ADAPTER_KNOWS_ITSELF_AND_THE_CORE,
            WHO_CALLS_THE_OUTSIDE_DOES_SO_BY_THE_KIT,
            NO_SOURCE_KNOWS_ANOTHER,
            NO_PROVIDER_KNOWS_ANOTHER,
            WIRE_TYPES_STAY_AT_HOME,
            PACKAGES_FORM_NO_CYCLES,
            PORTS_ARE_INTERFACES,
            THE_CORE_DOES_NOT_ASK_WHICH_SERVICE_IT_IS,
            ONLY_SETTINGS_READ_THE_ENVIRONMENT,
            ONLY_THE_APP_READS_THE_TIME,
            NOTHING_SHIPPED_IS_MADE_FOR_TESTS);

    private Walls() {}

    private static ArchCondition<JavaClass> knowNoModuleBut(String... common) {
        return new ArchCondition<>("know no other part of the house but " + String.join(" and ", common)) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String module = module(dependency.getTargetClass());
                    boolean allowed = !module.startsWith("comet.")
                            || List.of(common).contains(module)
                            || module.equals(module(origin));
                    events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
                });
            }
        };
    }

    /** The first two names of a package, which tell the module of a class of ours. */
    private static String module(JavaClass type) {
        return String.join(
                ".", Stream.of(type.getPackageName().split("\\.")).limit(2).toList());
    }

    private static ArchCondition<JavaClass> notCheckFor(Class<?> type) {
        return new ArchCondition<>("not check whether something is a certain " + type.getSimpleName()) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getInstanceofChecks()
                        .forEach(check -> events.add(new SimpleConditionEvent(
                                origin,
                                !assignableTo(type).test(check.getRawType()),
                                check.getOwner().getFullName() + " " + check.getSourceCodeLocation())));
            }
        };
    }

    private static boolean readsTheTime(JavaMethodCall call) {
        return List.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system")
                        .contains(call.getName())
                && call.getTarget().getParameterTypes().isEmpty()
                && isClock(call.getTargetOwner());
    }

    private static boolean isClock(JavaClass owner) {
        return Stream.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        System.class,
                        Clock.class,
                        InstantSource.class)
                .anyMatch(clock -> assignableTo(clock).test(owner));
    }
}
