package comet.app.wiring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who knows the framework")
class FrameworkTest {

    private static JavaClasses classes(String packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    private static ArchRule knowsNoFramework() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("io.micronaut..", "jakarta.inject..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comet.core",
                "comet.debrid",
                "comet.scrapers",
                "comet.app.task",
                "comet.app.settings",
                "comet.app.logging",
                "comet.app.parse"
            })
    @DisplayName("An embedder needs no container: the core and the services are plain classes")
    void plainClasses(String packages) {
        assertThat(classes(packages)).isNotEmpty();
        knowsNoFramework().check(classes(packages));
    }

    @Test
    @DisplayName("The rule fails where the framework is known")
    void theRuleCanFail() {
        JavaClasses wiring = classes("comet.app.wiring");

        assertThatThrownBy(() -> knowsNoFramework().check(wiring)).isInstanceOf(AssertionError.class);
    }
}
