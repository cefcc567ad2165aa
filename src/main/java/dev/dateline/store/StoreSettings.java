package dev.dateline.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store lives.
 *
 * @param home folder of the database, made where it does not exist
 */
@ConfigurationProperties("dateline")
record StoreSettings(@DefaultValue("${user.home}/.dateline") Path home) {}
