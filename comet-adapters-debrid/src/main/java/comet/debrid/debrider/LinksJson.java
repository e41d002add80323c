package comet.debrid.debrider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/link/generate} (DR-12).
 *
 * @param files the files with their links
 * @param result the same under another name
 */
record LinksJson(@Nullable List<FileJson> files, @Nullable List<FileJson> result) {}
