package comet.core.debrid;

import java.util.Optional;

/** The debrid services a configuration can name (UCFG-040, HTTP-121). Extending the list is compatible. */
public enum ServiceId {
    REALDEBRID("realdebrid", "RD"),
    ALLDEBRID("alldebrid", "AD"),
    PREMIUMIZE("premiumize", "PM"),
    TORBOX("torbox", "TB"),
    DEBRIDER("debrider", "DB"),
    EASYDEBRID("easydebrid", "ED"),
    DEBRIDLINK("debridlink", "DL"),
    OFFCLOUD("offcloud", "OC"),
    PIKPAK("pikpak", "PP");

    private final String key;
    private final String code;

    ServiceId(String key, String code) {
        this.key = key;
        this.code = code;
    }

    /** The word in configurations, texts and stored rows. */
    public String key() {
        return key;
    }

    /** The short mark in add-on and stream names. */
    public String code() {
        return code;
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
