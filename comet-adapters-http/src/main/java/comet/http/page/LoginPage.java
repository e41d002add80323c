package comet.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page that asks for a password. It works without script too. Thread-safe. */
public final class LoginPage {

    private final PageAssets assets;
    private final Templates templates = new Templates();

    /** @param assets the files that the page names; the server answers {@code /assets/<name>} with them */
    public LoginPage(PageAssets assets) {
        this.assets = assets;
    }

    /** The page in UTF-8; a new array for each call. */
    public byte[] html(LoginPageModel model) {
        Map<String, Markup> values = Map.ofEntries(
                Map.entry("addonName", Markup.text(model.addonName())),
                Map.entry("basePath", Markup.text(model.basePath())),
                Map.entry("version", Markup.text(assets.version())),
                Map.entry("icons", templates.get("icons.svg")),
                Map.entry("themeSwitch", templates.get("theme-switch.html")),
                Map.entry("title", Markup.text(title(model.purpose()))),
                Map.entry("purpose", Markup.text(purpose(model.purpose()))),
                Map.entry("label", Markup.text(label(model.purpose()))),
                Map.entry("action", Markup.text(model.action())),
                Map.entry("next", next(model)),
                Map.entry("error", Markup.text(error(model.state()))),
                Map.entry("invalid", invalid(model.state())));
        return templates.fill("login.html", values).html().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the header {@code Content-Security-Policy} that belongs to the page (HTTP-152). */
    public String contentSecurityPolicy() {
        return ContentSecurityPolicy.OWN;
    }

    private static String title(LoginPageModel.Purpose purpose) {
        return switch (purpose) {
            case CONFIGURE -> "sign in";
            case ADMIN -> "admin sign in";
        };
    }

    private static String purpose(LoginPageModel.Purpose purpose) {
        return switch (purpose) {
            case CONFIGURE -> "Sign in to configure the add-on.";
            case ADMIN -> "Sign in to the admin dashboard.";
        };
    }

    private static String label(LoginPageModel.Purpose purpose) {
        return switch (purpose) {
            case CONFIGURE -> "Configure Password";
            case ADMIN -> "Admin Password";
        };
    }

    private static Markup next(LoginPageModel model) {
        return model.next()
                .map(next -> new Markup("<input type=\"hidden\" name=\"next\" value=\""
                        + Markup.text(next).html() + "\">"))
                .orElse(Markup.NONE);
    }

    private static String error(LoginPageModel.State state) {
        return switch (state) {
            case ASK -> "";
            case WRONG_PASSWORD -> "Invalid password";
            case TOO_MANY_ATTEMPTS -> "Too many attempts. Wait a while, then try again.";
        };
    }

    private static Markup invalid(LoginPageModel.State state) {
        return switch (state) {
            case WRONG_PASSWORD -> new Markup(" aria-invalid=\"true\"");
            case ASK, TOO_MANY_ATTEMPTS -> Markup.NONE;
        };
    }
}
