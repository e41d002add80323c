package comet.debrid.pikpak;

import org.jspecify.annotations.Nullable;

/** {@code POST /drive/v1/files} (PP-26). */
record AddedJson(@Nullable TaskJson task) {}
