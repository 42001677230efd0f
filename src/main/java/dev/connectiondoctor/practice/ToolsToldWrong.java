package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.target.found.SystemCommands;

/** Sound services, and tools on this computer that are told two things at once, or not told at all. */
final class ToolsToldWrong {
    private static final String SETTINGS = ".claude/settings.json";
    private static final String BASE_URL = "ANTHROPIC_BASE_URL";
    private static final String TOKEN = "ANTHROPIC_AUTH_TOKEN";

    private ToolsToldWrong() {}

    static Options twoCredentials(Lab lab) throws IOException {
        Service service = lab.service(ANTHROPIC);
        Options options = service.start();
        welcomed(lab);
        settings(lab, Map.of(BASE_URL, options.endpoint().base().given(), TOKEN, service.key(), "ANTHROPIC_API_KEY",
                Keys.withPrefix("sk-ant-api03-")));
        return lab.asFound(options);
    }

    static Options valueSetTwice(Lab lab) throws IOException {
        Service service = lab.service(ANTHROPIC);
        Options options = service.start();
        welcomed(lab);
        settings(lab, Map.of(BASE_URL, options.endpoint().base().given(), TOKEN, service.key()));
        lab.set(BASE_URL, "https://127.0.0.1:" + lab.closedPort());
        return lab.asFound(options);
    }

    /** The model that one talks to is there; the small one for titles and summaries was that of another service. */
    static Options smallModel(Lab lab) throws IOException {
        Service service = lab.service(ANTHROPIC);
        Options options = service.start();
        welcomed(lab);
        settings(lab, Map.of(BASE_URL, options.endpoint().base().given(), TOKEN, service.key(),
                "ANTHROPIC_SMALL_FAST_MODEL", "practice-tiny-20250101"));
        return lab.asFound(options);
    }

    static Options loginLoop(Lab lab) throws IOException {
        Service service = lab.service(ANTHROPIC);
        Options options = service.start();
        settings(lab, Map.of(BASE_URL, options.endpoint().base().given(), TOKEN, service.key()));
        return lab.asFound(options);
    }

    static Options fileBroken(Lab lab) throws IOException {
        Service service = lab.service(ANTHROPIC);
        Options options = service.start();
        welcomed(lab);
        lab.write(SETTINGS, "{\n  \"model\": \"opus\"\n  \"env\": {}\n}\n");
        lab.set(BASE_URL, options.endpoint().base().given());
        lab.set(TOKEN, service.key());
        return lab.asFound(options);
    }

    /** A Mac, where the terminal's variables reach only what is started from it. */
    static Options editorWithoutVariable(Lab lab) throws IOException {
        Service service = lab.service(OPENAI_CHAT);
        Options options = service.start();
        lab.write("Library/Application Support/Code/User/settings.json", "{\"http.proxySupport\": \"override\"}");
        lab.set("OPENAI_BASE_URL", options.endpoint().base().given());
        lab.set("OPENAI_API_KEY", service.key());
        lab.answering(new Mac());
        return lab.asFound(options);
    }

    private static void settings(Lab lab, Map<String, String> variables) throws IOException {
        lab.write(SETTINGS, JsonMapper.shared().writeValueAsString(Map.of("env", variables)));
    }

    private static void welcomed(Lab lab) throws IOException {
        lab.write(".claude.json", "{\"hasCompletedOnboarding\": true}");
    }

    /** Has no proxy and hands no variable on. */
    private record Mac() implements SystemCommands {
        @Override
        public Optional<String> output(List<String> command) {
            return command.getFirst().equals("launchctl") ? Optional.of("\n") : Optional.empty();
        }

        @Override
        public Os os() {
            return Os.MACOS;
        }
    }
}
