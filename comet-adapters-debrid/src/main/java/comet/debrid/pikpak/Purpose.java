package comet.debrid.pikpak;

/** What a captcha token is for (PP-14, PP-20). */
enum Purpose {
    /** This very text, wherever the sign-in host is. */
    SIGN_IN("POST:https://user.mypikpak.com/v1/auth/signin"),
    ADD("POST:/drive/v1/files"),
    /** Every other call to the drive. */
    DRIVE("POST:/config/v1/basic");

    private final String action;

    Purpose(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }
}
