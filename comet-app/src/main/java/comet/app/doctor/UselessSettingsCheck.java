package comet.app.doctor;

import comet.app.settings.DatabaseSettings;
import comet.app.settings.DatabaseType;
import comet.app.settings.DebridServiceSettings;
import comet.app.settings.DebridSettings;
import comet.app.settings.Effect;
import comet.app.settings.Setting;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.core.debrid.ServiceId;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Settings that somebody wrote down and that do nothing, because something else is off or not there. */
final class UselessSettingsCheck implements Check {

    private static final String SUBJECT = "useless-settings";

    /** A setting that only counts while something else holds. */
    private record Dependent(Setting<?> setting, Predicate<Settings> counts, String condition) {}

    private static final List<Dependent> DEPENDENT = List.of(
            new Dependent(
                    DatabaseSettings.DATABASE_URL,
                    settings -> settings.get(DatabaseSettings.DATABASE_TYPE) == DatabaseType.POSTGRESQL,
                    "DATABASE_TYPE is postgresql"),
            new Dependent(
                    DebridSettings.PROXY_DEBRID_STREAM_DEBRID_DEFAULT_APIKEY,
                    settings -> settings.get(DebridSettings.PROXY_DEBRID_STREAM),
                    "PROXY_DEBRID_STREAM is on"),
            new Dependent(
                    DebridServiceSettings.STREMTHRU_PROXY_AUTH,
                    UselessSettingsCheck::usesStremThru,
                    "STREMTHRU_URL is set or DEBRID_NATIVE_SERVICES leaves a service to StremThru"));

    private final Settings settings;

    UselessSettingsCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        SourceSettings.all().forEach(source -> configuredWhileOff(source, findings));
        for (Dependent dependent : DEPENDENT) {
            if (settings.isChangedByOperator(dependent.setting())
                    && !dependent.counts().test(settings)) {
                findings.add(Finding.note(
                        SUBJECT,
                        dependent.setting() + " is set, and counts only while " + dependent.condition() + ".",
                        "See to that, or remove " + dependent.setting() + "."));
            }
        }
        tell(settings.withoutEffectYet(), "belongs to a feature that this version does not have", findings);
        tell(settings.withoutEffectEver(), "belongs to another runtime", findings);
        return findings.isEmpty()
                ? List.of(Finding.fine(SUBJECT, "Every setting that is set does something."))
                : findings;
    }

    private void configuredWhileOff(Source source, List<Finding> findings) {
        List<String> given = source.own().stream()
                .filter(settings::isChangedByOperator)
                .map(Setting::name)
                .toList();
        if (source.mode().effect() == Effect.NOW && !settings.get(source.mode()).isOn() && !given.isEmpty()) {
            String mode = source.mode().name();
            findings.add(Finding.note(
                    SUBJECT,
                    String.join(", ", given) + (given.size() == 1 ? " is" : " are") + " set while " + mode
                            + " is off, so " + source.word() + " is not searched.",
                    "Set " + mode + "=true to search it, or remove what is not needed."));
        }
    }

    private static void tell(List<String> names, String why, List<Finding> findings) {
        if (!names.isEmpty()) {
            findings.add(Finding.note(
                    SUBJECT,
                    names.size() == 1
                            ? names.getFirst() + " is set, does nothing and " + why + "."
                            : "Each of these is set, does nothing and " + why + ": " + String.join(", ", names) + ".",
                    "Leave it or remove it: nothing changes."));
        }
    }

    static boolean usesStremThru(Settings settings) {
        return settings.isSet(DebridServiceSettings.STREMTHRU_URL)
                || settings.get(DebridServiceSettings.DEBRID_NATIVE_SERVICES).size() < ServiceId.values().length;
    }
}
