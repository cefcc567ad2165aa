package dev.dateline.extraction;

import dev.dateline.incident.IncidentType;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles the type of triggers that leave it open: an explosion, a fire, a clash, harm without a cause. */
final class TriggerTypes {
    private static final Set<String> MISHAP = LinkWords.of("mishap");
    private static final Set<String> CROWD = LinkWords.of("crowds");
    private static final Set<String> RIOTERS = LinkWords.of("rioters");
    private static final Set<String> WOODS = LinkWords.of("woods");

    private TriggerTypes() {}

    /** The type that a trigger signals in its sentence; null for harm whose cause is not told by itself. */
    static @Nullable IncidentType of(Trigger trigger, Scene scene) {
        TriggerRule.Kind kind = trigger.rule().kind();
        List<Token> tokens = scene.tokens();
        if (kind.is("explosion")) {
            return any(tokens, MISHAP) ? IncidentType.ACCIDENT : IncidentType.BOMBING;
        }
        if (kind.is("fire")) {
            if (namedFire(tokens)) {
                return IncidentType.WILDFIRE;
            }
            return any(tokens, RIOTERS) ? IncidentType.RIOT : IncidentType.SABOTAGE;
        }
        if (kind.is("clash")) {
            return any(tokens, CROWD) || any(tokens, Set.of("protest", "protests", "rally", "demonstration", "march"))
                    ? IncidentType.RIOT
                    : IncidentType.ARMED_CLASH;
        }
        if (kind.type().orElse(null) == IncidentType.ACCIDENT
                && trigger.rule().id().equals("accident.fire")) {
            boolean named = trigger.from() > 0
                    && tokens.get(trigger.from()).capitalised()
                    && tokens.get(trigger.from() - 1).capitalised();
            return named || any(tokens, WOODS) ? IncidentType.WILDFIRE : IncidentType.ACCIDENT;
        }
        return kind.type().orElse(null);
    }

    /** "the Dixie Fire": wildfires bear names. */
    private static boolean namedFire(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals("Fire") && tokens.get(i - 1).capitalised()) {
                return true;
            }
        }
        return any(tokens, Set.of("wildfire", "bushfire", "wildfires", "bushfires"));
    }

    /** The type that agents and instruments beside a mention give it; null where there are none. */
    static @Nullable IncidentType ofAgents(Scene scene, Mention mention) {
        IncidentType best = null;
        int nearest = Integer.MAX_VALUE;
        for (Trigger trigger : scene.triggers()) {
            if (trigger.rule().pos() == TriggerRule.Pos.AGENT) {
                int distance = Math.abs(trigger.from() - mention.firstToken());
                if (distance < nearest) {
                    nearest = distance;
                    best = trigger.rule().kind().type().orElse(null);
                }
            }
        }
        return best;
    }

    /** Whether the sentence names aircraft: then what is bombed is bombed from the air. */
    static boolean fromTheAir(Scene scene) {
        return any(
                scene.tokens(), Set.of("jets", "warplanes", "air", "aircraft", "planes", "airstrikes", "helicopters"));
    }

    private static boolean any(List<Token> tokens, Set<String> words) {
        return tokens.stream().anyMatch(t -> words.contains(t.lower()));
    }
}
