package comet.debrid.pikpak;

import org.jspecify.annotations.Nullable;

/** {@code GET /v1/user/me} (PP-23). */
record MeJson(@Nullable String sub) {}
