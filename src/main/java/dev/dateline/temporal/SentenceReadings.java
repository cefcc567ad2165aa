package dev.dateline.temporal;

import dev.dateline.text.Sentence;
import java.util.List;

/** A sentence with the readings found in it. */
record SentenceReadings(Sentence sentence, Pieces pieces, List<Reading> readings) {}
