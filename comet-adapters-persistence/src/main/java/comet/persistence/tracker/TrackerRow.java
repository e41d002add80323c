package comet.persistence.tracker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code public_tracker}.
 *
 * @param place from 0
 */
@MappedEntity("public_tracker")
record TrackerRow(@Id int place, String url) {}
