package comet.persistence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the compiler does not see in repositories, and what nobody outside a package sees of them. */
final class RepositoryRulesTest {
    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("comet.persistence");

    @Test
    @DisplayName(
            "A repository method that takes rows or lists returns nothing: a number would count those, not what was written")
    void methodsThatTakeRowsReturnNothing() {
        methodsThatTakeRowsReturn().check(ADAPTER);
    }

    @Test
    @DisplayName("That rule fails when it is broken, for a row and for a list")
    void theRuleCanFail() {
        assertThatThrownBy(() -> methodsThatTakeRowsReturn().check(new ClassFileImporter().importClasses(Row.class)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> methodsThatTakeRowsReturn().check(new ClassFileImporter().importClasses(Many.class)))
                .isInstanceOf(AssertionError.class);
    }

    /** Counts rows, wrongly. */
    interface Row extends Counting {
        int add(TaskRow row);
    }

    /** Counts rows of a list, wrongly. */
    interface Many extends Counting {
        long removeAll(List<String> tasks);
    }

    /** Stands for a repository, of which the annotation processor would make a bean. */
    interface Counting {}

    private static ArchRule methodsThatTakeRowsReturn() {
        DescribedPredicate<JavaMethod> takesRows = DescribedPredicate.describe(
                "take rows or lists",
                method -> method.getRawParameterTypes().stream()
                        .anyMatch(type ->
                                type.isAnnotatedWith(MappedEntity.class) || type.isAssignableTo(Collection.class)));
        return methods()
                .that()
                .areDeclaredInClassesThat(isRepository())
                .and(takesRows)
                .should(returnNoNumber())
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> isRepository() {
        return DescribedPredicate.describe(
                "are repositories",
                type -> type.isAnnotatedWith(JdbcRepository.class) || type.isAssignableTo(Counting.class));
    }

    private static ArchCondition<JavaMethod> returnNoNumber() {
        return new ArchCondition<>("return no number") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass result = method.getRawReturnType();
                boolean number = (result.isPrimitive() && !result.isEquivalentTo(void.class))
                        || result.isAssignableTo(Number.class)
                        || result.isAssignableTo(Boolean.class);
                events.add(new SimpleConditionEvent(
                        method, !number, method.getFullName() + " returns " + result.getSimpleName()));
            }
        };
    }

    @Test
    @DisplayName("Repositories and rows are known in their own package only")
    void repositoriesAndRowsStayAtHome() {
        classes()
                .that()
                .areAnnotatedWith(JdbcRepository.class)
                .or()
                .areAnnotatedWith(MappedEntity.class)
                .should()
                .notBePublic()
                .check(ADAPTER);
    }

    @Test
    @DisplayName("No package of the adapter knows the root, which opens the database and knows them all")
    void theRootKnowsThePackages() {
        classes()
                .that()
                .resideInAPackage("comet.persistence.(*)..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are not in the root", type -> !type.getPackageName().equals("comet.persistence")))
                .check(ADAPTER);
        assertThat(ADAPTER.contain("comet.persistence.Database")).isTrue();
    }
}
