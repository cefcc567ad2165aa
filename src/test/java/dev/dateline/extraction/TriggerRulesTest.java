package dev.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Document;
import dev.dateline.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TriggerRulesTest {
    private final TriggerLexicon lexicon = TriggerLexicon.load();

    @TestFactory
    Stream<DynamicTest> everyRuleMatchesItsExample() {
        return lexicon.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    Sentence sentence =
                            Document.of(rule.example(), null, null).sentences().get(0);
                    boolean matched = false;
                    for (int i = 0; i < sentence.tokens().size(); i++) {
                        matched |= rule.match(sentence.tokens(), i) > i;
                    }
                    assertThat(matched).as(rule.example()).isTrue();
                }));
    }

    @Test
    void ruleIdsAreUniqueAndKindsAreKnown() {
        Set<String> ids = new HashSet<>();
        for (TriggerRule rule : lexicon.rules()) {
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            assertThat(rule.kind().type().isPresent()
                            || List.of("casualty", "explosion", "fire", "clash", "none")
                                    .contains(rule.kind().name()))
                    .as(rule.id())
                    .isTrue();
            assertThat(List.of("weak", "definite")).as(rule.id()).containsAll(rule.flags());
        }
    }

    @Test
    void keepsTheLongestOfOverlappingTriggers() {
        Sentence sentence = Document.of("A suicide bombing killed three.", null, null)
                .sentences()
                .get(0);
        assertThat(lexicon.match(sentence.tokens()).stream().map(t -> t.rule().id()))
                .containsExactly("bombing.suicide", "casualty.killed");
    }
}
