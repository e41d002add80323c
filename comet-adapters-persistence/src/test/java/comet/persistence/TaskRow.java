package comet.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code maintenance}. */
@MappedEntity("maintenance")
record TaskRow(@Id String task, long lastRunAt) {}
