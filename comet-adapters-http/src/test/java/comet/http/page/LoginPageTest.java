package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.page.LoginPageModel.Purpose;
import comet.http.page.LoginPageModel.State;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginPageTest {

    private static final String NEXT = "/s/k3y/abc/configure?kodi_code=1234abcd&x=\"><b>";

    private final PageAssets assets = new PageAssets();
    private final LoginPage page = new LoginPage(assets);

    @DisplayName("PAGE-065: a password field, a button, and where to go afterwards")
    @Test
    void theFormAsksForThePassword() {
        Document document = document(new LoginPageModel("Comet", "", "/s/k3y/configure/login", NEXT, State.ASK));

        assertThat(document.expectFirst("label[for=password]").text()).isEqualTo("Configure Password");
        assertThat(document.expectFirst("#password").attr("autocomplete")).isEqualTo("current-password"); // PAGE-094
        assertThat(document.expectFirst("button[type=submit]").text()).isEqualTo("Sign In");
        assertThat(document.expectFirst("form").attr("method")).isEqualTo("post");
        assertThat(document.expectFirst("form").attr("action")).isEqualTo("/s/k3y/configure/login");
        assertThat(document.expectFirst("input[type=hidden][name=next]").attr("value"))
                .isEqualTo(NEXT);
        assertThat(document.select("b")).isEmpty();
    }

    @DisplayName("PAGE-065, ADM-07: what went wrong")
    @ParameterizedTest
    @CsvSource(textBlock = """
            ASK,               '',                                                false
            WRONG_PASSWORD,    Invalid password,                                  true
            TOO_MANY_ATTEMPTS, 'Too many attempts. Wait a while, then try again.', false
            """)
    void theErrorIsTold(State state, String error, boolean invalid) {
        Document document = document(new LoginPageModel("Comet", "", "/configure/login", "/configure", state));

        assertThat(document.expectFirst("#login-error").text()).isEqualTo(error);
        assertThat(document.expectFirst("#password").hasAttr("aria-invalid")).isEqualTo(invalid);
    }

    @DisplayName("PAGE-066: the admin login has the same layout with other words")
    @Test
    void theAdminLoginHasOtherWords() {
        Document document = document(
                new LoginPageModel("Comet", "/x", Purpose.ADMIN, "/x/admin/login", Optional.empty(), State.ASK));

        assertThat(document.title()).isEqualTo("Comet: admin sign in");
        assertThat(document.expectFirst("label[for=password]").text()).isEqualTo("Admin Password");
        assertThat(document.select("[name=next]")).isEmpty();
    }

    @DisplayName("PAGE-071: every file that the login page names exists")
    @Test
    void everyNamedFileExists() {
        Document document = document(new LoginPageModel("Comet", "/x", "/x/configure/login", "/", State.ASK));

        assertThat(document.select("link[href], script[src]").stream()
                        .map(element -> element.attr("href") + element.attr("src")))
                .hasSize(4)
                .allSatisfy(file -> {
                    assertThat(file).startsWith("/x/assets/");
                    assertThat(assets.find(file.substring("/x/assets/".length())))
                            .isPresent();
                });
    }

    @DisplayName("Its text form shows no address: they may hold a token and keys")
    @Test
    void theTextFormHidesAddresses() {
        assertThat(new LoginPageModel("Comet", "", "/s/k3y/configure/login", NEXT, State.ASK).toString())
                .doesNotContain("k3y")
                .doesNotContain("1234abcd");
    }

    private Document document(LoginPageModel model) {
        return Jsoup.parse(new String(page.html(model), StandardCharsets.UTF_8));
    }
}
