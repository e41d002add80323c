package comet.app.doctor;

import comet.app.settings.DebridServiceSettings;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.core.address.Url;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.util.ArrayList;
import java.util.List;

/** Services whose address is this machine: what they say of their own address, no player reaches. */
final class LoopbackCheck implements Check {

    private static final String SUBJECT = "loopback";

    private final Settings settings;

    LoopbackCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        List<String> services = DebridServiceSettings.addresses().stream()
                .filter(this::isLoopback)
                .map(Setting::name)
                .toList();
        if (!services.isEmpty()) {
            findings.add(Finding.note(
                    SUBJECT,
                    "Instead of a debrid service, this machine is asked: " + String.join(", ", services) + ".",
                    "Remove what is not meant for tests, so that the services themselves are asked."));
        }
        if (UselessSettingsCheck.usesStremThru(settings) && isLoopback(DebridServiceSettings.STREMTHRU_URL)) {
            findings.add(Finding.warning(
                    SUBJECT,
                    "STREMTHRU_URL is a loopback address, so links that lead through StremThru work on this machine"
                            + " alone.",
                    "Set STREMTHRU_URL to an address that players reach, too."));
        }
        return findings.isEmpty()
                ? List.of(Finding.fine(SUBJECT, "No debrid service is looked for on this machine."))
                : findings;
    }

    private boolean isLoopback(Setting<Url> setting) {
        return settings.get(setting).authority().host().isLoopback();
    }
}
