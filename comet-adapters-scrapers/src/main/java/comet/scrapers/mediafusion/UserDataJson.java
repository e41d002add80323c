package comet.scrapers.mediafusion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the add-on is told in a header (MFN-01, MFN-D4). Its text form shows nothing: it holds a password.
 *
 * @param ap the password of the instance
 * @param nf filter of nudity
 * @param cf filter of certificates
 * @param lss whether the instance may search now
 * @param st how streams are described; left out unless asked for
 * @param mxs most streams
 * @param mspr most streams of one resolution
 */
record UserDataJson(
        String ap,
        List<String> nf,
        List<String> cf,
        boolean lss,
        @Nullable TemplateJson st,
        @Nullable Integer mxs,
        @Nullable Integer mspr) {

    private static final List<String> OFF = List.of("Disable");
    private static final int ALL = 500;

    /** @param d the description, with places to fill in */
    record TemplateJson(String d) {
        static final TemplateJson KNOWN = new TemplateJson("📂 {stream.name}\n👤 {stream.seeders}\n🔗 {stream.source}");
    }

    static UserDataJson of(String password, boolean liveSearch, boolean template) {
        return template
                ? new UserDataJson(password, OFF, OFF, liveSearch, TemplateJson.KNOWN, ALL, ALL)
                : new UserDataJson(password, OFF, OFF, liveSearch, null, null, null);
    }

    @Override
    public String toString() {
        return "UserDataJson";
    }
}
