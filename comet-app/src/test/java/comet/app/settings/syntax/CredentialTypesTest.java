package comet.app.settings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.value.InstanceCredentials;
import comet.app.settings.value.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CFG-15: credentials that go with instances")
class CredentialTypesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12345        | 12345
            true         | true
            {x           | {x
            "quoted"     | quoted
            a,b          | a,b
            """)
    @DisplayName("CFG-19, SET-S06: one text is the same credential for every URL, whatever it looks like")
    void shared(String text, String credential) {
        assertThat(ListTypes.credentials().read(text))
                .isEqualTo(Reading.of(new InstanceCredentials.Shared(new Secret(credential))));
    }

    @Test
    @DisplayName("CFG-15: an array goes position by position; an empty element means none")
    void perInstance() {
        InstanceCredentials credentials = new InstanceCredentials.PerInstance(
                List.of(Optional.of(new Secret("p1")), Optional.empty(), Optional.of(new Secret("p3"))));

        assertThat(ListTypes.credentials().read("[\"p1\",\"\",\"p3\"]")).isEqualTo(Reading.of(credentials));
        assertThat(credentials.of(0)).contains(new Secret("p1"));
        assertThat(credentials.of(1)).isEmpty();
    }

    @Test
    @DisplayName("CFG-15: an empty array means none for every URL")
    void none() {
        assertThat(ListTypes.credentials().read("[]")).isEqualTo(Reading.of(new InstanceCredentials.None()));
    }

    @Test
    @DisplayName("CFG-12: elements are strings")
    void notStrings() {
        assertThat(ListTypes.credentials().read("[\"a\",1]").faults())
                .containsExactly(Fault.at(1, "must be a string", "1"));
        assertThat(ListTypes.credentials().read("[\"a\"").faults())
                .containsExactly(Fault.of("must be a JSON array of strings"));
    }

    @Test
    @DisplayName("CFG-AIOSTREAMS_USER_UUID_AND_PASSWORD: each has the form uuid:password")
    void pairs() {
        ValueType<InstanceCredentials> type = ListTypes.userAndPassword();

        assertThat(type.read("u:p:q")).isEqualTo(Reading.of(new InstanceCredentials.Shared(new Secret("u:p:q"))));
        assertThat(type.read("u").faults()).containsExactly(Fault.of("must have the form uuid:password"));
        assertThat(type.read("[\"u:p\",\":p\",\"\"]").faults())
                .containsExactly(Fault.at(1, "must have the form uuid:password", ":p"));
    }
}
