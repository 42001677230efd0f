package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses a model for a check: one that talks, and a small one if its name tells. */
final class ModelChoice {
    /** Names of models that do something else than talk. */
    private static final Pattern NO_TALK = Pattern.compile("embed|tts|whisper|transcri|speech|audio|realtime|dall-e|"
            + "image|imagen|video|veo|sora|moderation|guard|rerank|ocr|search|computer-use|codex|instruct|babbage|"
            + "davinci|aqa|lyria|deep-research");

    /** What vendors call their small models, the surest names first. */
    private static final List<Pattern> SMALL = List.of(Pattern.compile("haiku"), Pattern.compile("4o-mini|4\\.1-mini"),
            Pattern.compile("flash-lite|nano|[-_]mini\\b"), Pattern.compile("flash|lite|small|tiny|air"),
            Pattern.compile("\\b[1-9]b\\b"));

    private ModelChoice() {}

    /** The first of the smallest kind; the first that talks if no name tells its size. */
    static Optional<String> cheapest(List<String> models) {
        List<String> talking = models.stream().filter(id -> !NO_TALK.matcher(lower(id)).find()).toList();
        return SMALL.stream()
                .flatMap(small -> talking.stream().filter(id -> small.matcher(lower(id)).find()))
                .findFirst()
                .or(() -> talking.stream().findFirst());
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
