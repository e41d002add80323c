package comet.debrid.pikpak;

/**
 * What an operator can set.
 *
 * @param userUrl the sign-in host, {@code PIKPAK_USER_URL}: the only one that sees a password (PP-02)
 * @param driveUrl the drive host, {@code PIKPAK_DRIVE_URL}
 * @param allowsFree whether accounts nobody pays for pass, {@code PIKPAK_ALLOW_FREE} (PP-32, PP-60)
 * @param firstClient as which program a sign-in is tried first, {@code PIKPAK_CLIENT} (PP-70)
 * @param android what the Android program is told apart by: {@code PIKPAK_CLIENT_ID} and those after it
 */
public record PikPakSettings(
        String userUrl, String driveUrl, boolean allowsFree, ClientKind firstClient, ClientProfile android) {

    ClientProfile profile(ClientKind kind) {
        return switch (kind) {
            case ANDROID -> android;
            case WEB -> ClientProfile.WEB;
        };
    }
}
