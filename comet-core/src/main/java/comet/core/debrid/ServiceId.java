package comet.core.debrid;

import java.util.Optional;

/** The debrid services a configuration can name (UCFG-040, HTTP-121). Extending the list is compatible. */
public enum ServiceId {
    REALDEBRID("realdebrid", "RD", "Real-Debrid"),
    ALLDEBRID("alldebrid", "AD", "All-Debrid"),
    PREMIUMIZE("premiumize", "PM", "Premiumize"),
    TORBOX("torbox", "TB", "TorBox"),
    DEBRIDER("debrider", "DB", "Debrider"),
    EASYDEBRID("easydebrid", "ED", "EasyDebrid"),
    DEBRIDLINK("debridlink", "DL", "Debrid-Link"),
    OFFCLOUD("offcloud", "OC", "Offcloud"),
    PIKPAK("pikpak", "PP", "PikPak");

    private final String key;
    private final String code;
    private final String displayName;

    ServiceId(String key, String code, String displayName) {
        this.key = key;
        this.code = code;
        this.displayName = displayName;
    }

    /** The word in configurations, texts and stored rows. */
    public String key() {
        return key;
    }

    /** The short mark in add-on and stream names. */
    public String code() {
        return code;
    }

    /** How people call the service, in sentences that a viewer reads; the same as on the configuration page. */
    public String displayName() {
        return displayName;
    }

    /** Reads the word of a configuration: exact, lower case. */
    public static Optional<ServiceId> parse(String key) {
        for (ServiceId service : values()) {
            if (service.key.equals(key)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
