package comet.core.release;

/**
 * What can be read from a release name (PARSE-01), under the name by which stored and exchanged data calls it.
 */
public enum Attribute {
    TITLE("parsed_title"),
    YEAR("year"),
    RESOLUTION("resolution"),
    QUALITY("quality"),
    CODEC("codec"),
    HDR("hdr"),
    BIT_DEPTH("bit_depth"),
    BITRATE("bitrate"),
    AUDIO("audio"),
    CHANNELS("channels"),
    LANGUAGES("languages"),
    SEASONS("seasons"),
    EPISODES("episodes"),
    VOLUMES("volumes"),
    DATE("date"),
    EPISODE_CODE("episode_code"),
    GROUP("group"),
    EDITION("edition"),
    EXTRAS("extras"),
    NETWORK("network"),
    COUNTRY("country"),
    REGION("region"),
    SITE("site"),
    SIZE("size"),
    CONTAINER("container"),
    EXTENSION("extension"),
    TRASH("trash"),
    ADULT("adult"),
    COMPLETE("complete"),
    DUBBED("dubbed"),
    SUBBED("subbed"),
    EXTENDED("extended"),
    CONVERTED("converted"),
    HARDCODED("hardcoded"),
    PPV("ppv"),
    PROPER("proper"),
    REPACK("repack"),
    RETAIL("retail"),
    UPSCALED("upscaled"),
    REMASTERED("remastered"),
    UNRATED("unrated"),
    UNCENSORED("uncensored"),
    DOCUMENTARY("documentary"),
    COMMENTARY("commentary"),
    SCENE("scene"),
    THREE_D("three_d"),
    TORRENT("torrent");

    private final String key;

    Attribute(String key) {
        this.key = key;
    }

    /** The name of the attribute in stored and exchanged data. */
    public String key() {
        return key;
    }
}
