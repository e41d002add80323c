package comet.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    private static QueryParameters parse(String type, String body) {
        return FormFields.parse(type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("HTTP-143: an ordinary form, escaped or as plain UTF-8")
    void urlEncoded() {
        QueryParameters form = parse("Application/x-www-form-urlencoded; charset=utf-8", "a=%C3%A4+b&c=ä");

        assertThat(form.find("a")).contains("ä b");
        assertThat(form.find("c")).contains("ä");
    }

    @Test
    @DisplayName("HTTP-143: a multipart form")
    void multipart() {
        String body = """
                before
                --a b
                content-disposition: form-data; filename="x"; name="password"
                Content-Type: text/plain

                pä
                ss
                --a b
                Content-Disposition: form-data; name="next"

                /x
                --a b--
                after""".replace("\n", "\r\n");

        QueryParameters form = parse("multipart/form-data; boundary=\"a b\"", body);

        assertThat(form.find("password")).contains("pä\r\nss");
        assertThat(form.find("next")).contains("/x");
    }

    @DisplayName("Bodies that are no form have no fields")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "application/json",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "text/plain"
            })
    void noForm(String type) {
        assertThat(parse(type, "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\na\r\n--x--")
                        .find("password"))
                .isEmpty();
    }

    @Test
    @DisplayName("No text form shows what was sent")
    void secrets() {
        Call call = Calls.get("/SECRET?SECRET=SECRET")
                .with("Authorization", "SECRET")
                .build();

        assertThat(call + " " + call.target() + " " + call.headers() + " " + call.query())
                .doesNotContain("SECRET");
    }
}
