package dev.connectiondoctor.stage.proxy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The way that one family of programs takes to the service.
 *
 * @param program the family's id ({@code families.tsv})
 * @param name as its users know it
 * @param way what it does
 * @param proxy the proxy without credentials; null for a direct line, and where a script decides
 * @param why source of the setting that decides ({@code environment:NAME}, {@code file:PATH#NAME}, {@code system:WHAT});
 *            {@code none} if there is none, {@code switch:NAME} if the program heeds the variables only where this one
 *            is set
 * @param bypassedBy entry of the list of exceptions that makes the line direct, {@code loopback} for a program that
 *            never asks a proxy for this computer itself; null if there is none
 * @param supported whether the program can speak to such a proxy: {@code yes}, {@code no}, {@code extra} (with an
 *            additional package) or {@code unknown}
 * @param logins the ways to log in to a proxy that it knows
 */
public record ProxyChoice(String program, String name, Way way, @Nullable String proxy, String why,
        @Nullable String bypassedBy, String supported, List<String> logins) {

    /** What a program does. */
    public enum Way {
        DIRECT,
        PROXY,
        /** It asks the network's proxy script. */
        SCRIPT
    }

    public ProxyChoice {
        logins = List.copyOf(logins);
    }

    /** It asks a proxy. */
    public boolean throughProxy() {
        return way == Way.PROXY;
    }
}
