package comet.debrid.pikpak;

import java.time.Instant;

/** What the service's programs sign their requests with (PP-04, PP-05). */
final class Signatures {

    private Signatures() {}

    /** PP-04. */
    static String captcha(ClientProfile profile, Device device, Instant now) {
        String value =
                profile.clientId() + profile.version() + profile.packageName() + device.id() + now.toEpochMilli();
        for (String salt : profile.captchaSalts()) {
            value = Digest.MD5.hex(value + salt);
        }
        return "1." + value;
    }

    /** PP-05. */
    static String device(ClientProfile profile, Device device) {
        String value = Digest.SHA1.hex(device.id() + profile.packageName() + "1appkey");
        return "div101." + device.id() + Digest.MD5.hex(value);
    }
}
