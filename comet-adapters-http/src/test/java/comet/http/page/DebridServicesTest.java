package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import comet.core.debrid.ServiceId;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says about its service. */
class DebridServicesTest extends BrowserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "realdebrid, Real-Debrid, https://real-debrid.com/apitoken",
        "torbox,     TorBox,      https://torbox.app/settings",
        "alldebrid,  All-Debrid,  https://alldebrid.com/apikeys",
        "debridlink, Debrid-Link, https://debrid-link.com/webapp/apikey",
        "premiumize, Premiumize,  https://premiumize.me/account",
        "debrider,   Debrider,    https://debrider.app/dashboard/account",
        "easydebrid, EasyDebrid,  https://paradise-cloud.com/products/easydebrid",
        "offcloud,   Offcloud,    https://offcloud.com/#/account",
        "pikpak,     PikPak,      https://mypikpak.com"
    })
    @DisplayName("PAGE-030, PAGE-035, PP-63: each service leads to its key, without referral code and without referrer")
    void keyPages(String service, String label, String keyPage) {
        boolean pikpak = service.equals("pikpak");
        Page page = visit(Models.draft().checking().model(), "/configure");
        button(page, "Add Debrid Service").click();

        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption(service);

        assertThat(row(page, 0).locator("option:checked")).hasText(label);
        Locator link = row(page, 0).getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("href", keyPage);
        assertThat(link).hasAttribute("target", "_blank");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
        assertThat(row(page, 0).getByRole(AriaRole.TEXTBOX))
                .hasAccessibleName(pikpak ? "Email and password" : "API key");
        assertThat(row(page, 0).locator(".hint"))
                .hasText(
                        pikpak
                                ? "Written as email:password, or as refresh: and a refresh token. The server signs in as one"
                                        + " of PikPak’s own apps, which may be against its terms. Open PikPak"
                                : "Find your " + label + " API key");
    }

    @Test
    @DisplayName("PAGE-030, UCFG-040: every service of a configuration can be chosen, in the order of the select")
    void allServices() {
        Page page = visit(Models.plain(), "/configure");
        button(page, "Add Debrid Service").click();

        Object services = page.evaluate("() => [...document.querySelectorAll('#accounts option')].map((o) => o.value)");

        assertThat(services)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsSubsequence("", "realdebrid", "torbox", "alldebrid", "debridlink", "premiumize")
                .containsSubsequence("debrider", "easydebrid", "offcloud", "pikpak")
                .hasSize(1 + ServiceId.values().length)
                .containsAll(
                        Arrays.stream(ServiceId.values()).map(ServiceId::key).toList());
    }

    @Test
    @DisplayName("A service that the operator has not connected says so, before anything is installed")
    void notConnected() {
        Page page = visit(Models.draft().checking(ServiceId.TORBOX).model(), "/configure");
        button(page, "Add Debrid Service").click();
        Locator says = row(page, 0).locator(".not-connected");
        assertThat(says).isEmpty();

        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption("alldebrid");
        assertThat(says).hasText("All-Debrid is not available on this server yet: nothing of this account plays here.");

        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption("torbox");
        assertThat(says).isEmpty();
    }

    @Test
    @DisplayName("PAGE-032: a row that is not complete counts for nothing")
    void incompleteRows() {
        Page page = visit(Models.plain(), "/configure");
        button(page, "Add Debrid Service").click();
        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption("torbox");

        assertThat(page.locator("#summary")).hasText("Streams from direct torrents");
        assertThat(button(page, "ChillLink link")).isDisabled();

        row(page, 0).getByRole(AriaRole.TEXTBOX).fill("k");

        assertThat(page.locator("#summary")).hasText("Streams from TorBox");
        assertThat(button(page, "ChillLink link")).isEnabled();
    }

    @Test
    @DisplayName("PAGE-090: each row is a group with a name, which keeps to its place")
    void rowsAreGroups() {
        Page page = visit(
                Models.plain(),
                configurePath("{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"a\"},"
                        + "{\"service\":\"torbox\",\"apiKey\":\"b\"}]}"));
        Locator first = page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("Account 1").setExact(true));
        assertThat(first.getByRole(AriaRole.COMBOBOX)).hasValue("realdebrid");

        button(page, "Move down: account 1").click();

        assertThat(first.getByRole(AriaRole.COMBOBOX)).hasValue("torbox");
    }
}
