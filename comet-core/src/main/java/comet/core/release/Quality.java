package comet.core.release;

/** Where the picture of a release comes from (PARSE-60), in the order in which a name is asked for it. */
public enum Quality implements Labelled {
    TELESYNC("TeleSync"),
    TELECINE("TeleCine"),
    SCREENER("SCR"),
    BLURAY_REMUX("BluRay REMUX"),
    REMUX("REMUX"),
    BLURAY("BluRay"),
    UHDRIP("UHDRip"),
    HDRIP("HDRip"),
    BRRIP("BRRip"),
    BDRIP("BDRip"),
    DVDRIP("DVDRip"),
    VHSRIP("VHSRip"),
    DVD("DVD"),
    VHS("VHS"),
    PPVRIP("PPVRip"),
    HDTVRIP("HDTVRip"),
    SATRIP("SATRip"),
    TVRIP("TVRip"),
    R5("R5"),
    WEBMUX("WEBMux"),
    WEBRIP("WEBRip"),
    WEBDLRIP("WEB-DLRip"),
    WEBDL("WEB-DL"),
    WEB("WEB"),
    CAM("CAM"),
    PDTV("PDTV"),
    HDTV("HDTV");

    private final String label;

    Quality(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
