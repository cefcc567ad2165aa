package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FactualityTest {
    private final Factuality factuality = Factuality.load();

    @TestFactory
    Stream<DynamicTest> everyCueHasItsEffectInItsExample() {
        Map<String, Factuality.Cue> byId = new LinkedHashMap<>();
        factuality.cues().forEach(cue -> byId.putIfAbsent(cue.id(), cue));
        return byId.values().stream()
                .map(cue -> DynamicTest.dynamicTest(cue.id(), () -> {
                    Sentence sentence =
                            Document.of(cue.example(), null, null).sentences().get(0);
                    int at = capitals(sentence);
                    Clauses clauses = Clauses.of(
                            sentence.tokens(), new boolean[sentence.tokens().size()]);
                    Trigger trigger =
                            new Trigger(TriggerRule.of(new String[] {"x", "attack", "n", "", "x", "x"}), at, at + 1);
                    assertThat(factuality.judge(sentence.tokens(), clauses, trigger))
                            .as(cue.example())
                            .isEqualTo(cue.verdict());
                }));
    }

    private static int capitals(Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).allCaps()) {
                return i;
            }
        }
        throw new AssertionError("the example needs its trigger in capitals");
    }
}
