package comet.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.elsewhere.EagerBean;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The context of those who have none, and what the adapter brings into that of those who have one. */
final class OwnContextTest {

    @Test
    @DisplayName("The own context takes no beans of the program around it; one of the program does")
    void beansOfTheProgramAreLeftAlone() {
        int before = EagerBean.MADE.get();
        try (OwnContext own = new OwnContext()) {
            own.get();
        }
        int byOwn = EagerBean.MADE.get();
        ApplicationContext.builder().deduceEnvironment(false).start().close();

        assertThat(byOwn).isEqualTo(before);
        assertThat(EagerBean.MADE).hasValue(before + 1);
    }

    @Test
    @DisplayName("It starts once, and not again after it was closed")
    void itStartsOnce() {
        OwnContext own = new OwnContext();
        Repositories repositories = own.get();

        assertThat(own.get()).isSameAs(repositories);
        own.close();
        own.close();
        assertThatIllegalStateException().isThrownBy(own::get);
    }

    @Test
    @DisplayName("One that nobody asked is closed without ever starting")
    void oneThatNobodyAskedNeverStarts() {
        OwnContext own = new OwnContext();

        own.close();

        assertThatIllegalStateException().isThrownBy(own::get);
    }

    @Test
    @DisplayName("A program with a context has the repositories as a bean, and no data source to take connections from")
    void repositoriesAreABean() {
        try (ApplicationContext context =
                ApplicationContext.builder().deduceEnvironment(false).start()) {
            assertThat(context.getBean(Repositories.class)).isSameAs(context.getBean(Repositories.class));
            DataSource none = context.getBean(DataSource.class);
            // Micronaut gives out a connection that looks for a real one when it is used.
            assertThatThrownBy(() -> none.getConnection().createStatement()).isInstanceOf(NoConnectionException.class);
            assertThatThrownBy(() -> none.getConnection("ada", "")).isInstanceOf(SQLException.class);
        }
    }
}
