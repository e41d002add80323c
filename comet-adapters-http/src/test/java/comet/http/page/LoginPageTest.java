package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.page.LoginPageModel.Purpose;
import comet.http.page.LoginPageModel.State;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginPageTest {

    private final LoginPage page = new LoginPage(new PageAssets());

    @Test
    @DisplayName("PAGE-065: a password field, a button, and where to go afterwards, all as text")
    void theForm() {
        String html = html(new LoginPageModel(
                "A&B", "/x", "/x/s/k3y/configure/login", "/abc/configure?kodi_code=0123abcd&x=\"><script>", State.ASK));

        assertThat(html)
                .contains("<title>A&amp;B: sign in</title>")
                .contains("action=\"/x/s/k3y/configure/login\"")
                .contains("<label for=\"password\">Configure Password</label>")
                .contains("autocomplete=\"current-password\"")
                .contains("name=\"next\" value=\"/abc/configure?kodi_code=0123abcd&amp;x=&quot;&gt;&lt;script&gt;\"")
                .contains("data-busy=\"Signing In...\">Sign In</button>")
                .doesNotContain("aria-invalid");
    }

    @ParameterizedTest
    @CsvSource({"WRONG_PASSWORD,Invalid password", "TOO_MANY_ATTEMPTS,Too many attempts"})
    @DisplayName("PAGE-065, HTTP-150: what happened is said")
    void errors(State state, String text) {
        assertThat(html(new LoginPageModel("Comet", "", "/configure/login", "/configure", state)))
                .contains("id=\"login-error\" role=\"alert\">" + text);
    }

    @Test
    @DisplayName("PAGE-066: the admin login is the same page with other labels")
    void adminLogin() {
        assertThat(html(new LoginPageModel("Comet", "", Purpose.ADMIN, "/admin/login", Optional.empty(), State.ASK)))
                .contains("Admin Password")
                .contains("action=\"/admin/login\"")
                .doesNotContain("name=\"next\"");
    }

    @Test
    @DisplayName("HTTP-062: the text form of the model shows neither token nor keys")
    void theModelHidesItsAddresses() {
        assertThat(new LoginPageModel("Comet", "", "/s/k3y/configure/login", "/KEY/configure", State.ASK).toString())
                .doesNotContain("k3y", "KEY");
    }

    private String html(LoginPageModel model) {
        return new String(page.html(model), StandardCharsets.UTF_8);
    }
}
