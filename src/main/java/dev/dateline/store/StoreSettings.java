package dev.dateline.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the store lives.
 *
 * @param home folder of the database, made where it does not exist
 */
@ConfigurationProperties("dateline")
public record StoreSettings(Path home) {}
