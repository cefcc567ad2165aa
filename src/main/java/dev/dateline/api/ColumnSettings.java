package dev.dateline.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the browser gets.
 *
 * @param limit greatest number of events that are sent as columns; of more, aggregates are sent
 */
@ConfigurationProperties("dateline.columns")
record ColumnSettings(@DefaultValue("5000000") int limit) {}
