package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;

/** Puts the steps of a fix into words. Settings that follow each other are one thing to take along. */
final class Instructions {
    private final Finding finding;
    private final Fix fix;
    private final Words words;
    private final List<Step.Setting> settings = new ArrayList<>();
    private final List<Instruction> all = new ArrayList<>();

    private Instructions(Finding finding, Fix fix, Words words) {
        this.finding = finding;
        this.fix = fix;
        this.words = words;
    }

    static List<Instruction> of(Finding finding, Fix fix, Words words) {
        Instructions instructions = new Instructions(finding, fix, words);
        fix.steps().forEach(instructions::add);
        instructions.endSettings();
        return List.copyOf(instructions.all);
    }

    private void add(Step step) {
        if (step instanceof Step.Setting setting) {
            settings.add(setting);
        } else {
            endSettings();
            all.add(of(step));
        }
    }

    private void endSettings() {
        if (settings.size() == 1) {
            all.add(of(settings.getFirst()));
        } else if (!settings.isEmpty()) {
            all.add(new Instruction.Take("",
                    settings.stream().map(one -> name(one) + ": " + one.value()).collect(Collectors.joining("\n"))));
        }
        settings.clear();
    }

    private Instruction of(Step step) {
        return switch (step) {
            case Step.Text text -> new Instruction.Say(words.text(text, fix, finding));
            case Step.Command command -> new Instruction.Take("", command.line());
            case Step.Env env -> new Instruction.Take("", env.name() + "=" + env.value());
            case Step.Setting setting -> new Instruction.Take(name(setting), setting.value());
            case Step.File file -> new Instruction.Put(file.path(), file.content());
            case Step.Link link -> new Instruction.Open(link.url());
        };
    }

    private String name(Step.Setting setting) {
        return words.or("setting." + setting.name(), setting.name());
    }
}
