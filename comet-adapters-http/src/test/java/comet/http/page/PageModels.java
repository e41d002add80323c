package comet.http.page;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** A server's settings as the configure page sees them; starts as an open server with everything on. */
record PageModels(
        String addonName,
        String prefix,
        String basePath,
        Optional<String> customHeader,
        boolean torrentsDisabled,
        boolean installable) {

    static final PageModels OPEN = new PageModels("Comet", "", "", Optional.empty(), false, true);

    PageModels named(String name) {
        return new PageModels(name, prefix, basePath, customHeader, torrentsDisabled, installable);
    }

    PageModels withPrefix(String other) {
        return new PageModels(addonName, other, basePath, customHeader, torrentsDisabled, installable);
    }

    PageModels withBasePath(String other) {
        return new PageModels(addonName, prefix, other, customHeader, torrentsDisabled, installable);
    }

    PageModels withHeader(String html) {
        return new PageModels(addonName, prefix, basePath, Optional.of(html), torrentsDisabled, installable);
    }

    PageModels withoutTorrents() {
        return new PageModels(addonName, prefix, basePath, customHeader, true, installable);
    }

    PageModels notInstallable() {
        return new PageModels(addonName, "", basePath, customHeader, torrentsDisabled, false);
    }

    ConfigurePageModel model() {
        return new ConfigurePageModel(
                addonName,
                "2.0.0-test",
                prefix,
                basePath,
                customHeader,
                true,
                torrentsDisabled,
                installable,
                true,
                true);
    }

    static ConfigurePageModel model(UnaryOperator<PageModels> change) {
        return change.apply(OPEN).model();
    }
}
