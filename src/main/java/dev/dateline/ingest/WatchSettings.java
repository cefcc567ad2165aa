package dev.dateline.ingest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder whose files are taken in as they appear.
 *
 * @param folder blank or null for none
 * @param every time between two looks; a file that is the same at both is taken for complete
 */
@ConfigurationProperties("dateline.watch")
public record WatchSettings(
        @Nullable String folder, @DefaultValue("2s") Duration every) {}
