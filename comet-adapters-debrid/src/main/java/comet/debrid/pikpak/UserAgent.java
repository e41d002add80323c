package comet.debrid.pikpak;

import java.time.Instant;
import java.util.List;

/** How a client calls itself (pikpak.md, table 1.3). */
final class UserAgent {

    /** A current desktop browser. */
    static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/143.0.0.0 Safari/537.36";

    private UserAgent() {}

    /** On calls with a captcha token: the web site is in a browser there, too. */
    static String signed(ClientKind kind, ClientProfile profile, Device device, String userId, Instant now) {
        return switch (kind) {
            case WEB -> BROWSER;
            case ANDROID -> android(profile, device, userId, now);
        };
    }

    /** PP-07. */
    private static String android(ClientProfile profile, Device device, String userId, Instant now) {
        return String.join(
                " ",
                List.of(
                        "ANDROID-" + profile.packageName() + "/" + profile.version(),
                        "protocolVersion/200",
                        "accesstype/",
                        "clientid/" + profile.clientId(),
                        "clientversion/" + profile.version(),
                        "action_type/",
                        "networktype/WIFI",
                        "sessionid/",
                        "deviceid/" + device.id(),
                        "providername/NONE",
                        "devicesign/" + Signatures.device(profile, device),
                        "refresh_token/",
                        "sdkversion/" + profile.sdkVersion(),
                        "datetime/" + now.toEpochMilli(),
                        "usrno/" + userId,
                        "appname/" + profile.packageName(),
                        "session_origin/",
                        "grant_type/",
                        "appid/",
                        "clientip/",
                        "devicename/Xiaomi_M2004j7ac",
                        "osversion/13",
                        "platformversion/10",
                        "accessmode/",
                        "devicemodel/M2004J7AC"));
    }
}
