package comet.debrid.premiumize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /folder/list} (PM-17). */
record FolderJson(@Nullable List<ItemJson> content) {}
