package comet.debrid.pikpak;

import java.util.List;

/** What {@code POST /drive/v1/files:batchTrash} takes (PP-29). */
record IdsJson(List<String> ids) {}
