package dev.connectiondoctor.kept.keyring;

import java.util.List;
import java.util.Optional;

/** The Credential Locker, by Windows PowerShell, which reads address and key line by line. */
record WindowsVault() implements KeyProgram {
    private static final String OPEN = "$ErrorActionPreference='Stop';$a=[Console]::In.ReadLine();"
            + "[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,"
            + "ContentType=WindowsRuntime];$v=New-Object Windows.Security.Credentials.PasswordVault;";
    private static final String KEEP = OPEN + "$k=[Console]::In.ReadLine();$v.Add((New-Object "
            + "Windows.Security.Credentials.PasswordCredential -ArgumentList '" + SERVICE + "',$a,$k))";
    private static final String FIND = OPEN + "$c=$v.Retrieve('" + SERVICE
            + "',$a);$c.RetrievePassword();[Console]::Out.Write($c.Password)";
    private static final String FORGET = OPEN + "$v.Remove($v.Retrieve('" + SERVICE + "',$a))";

    @Override
    public String name() {
        return "powershell";
    }

    @Override
    public Call keep(String address, String key) {
        return call(KEEP, address + "\n" + key + "\n");
    }

    @Override
    public Call find(String address) {
        return call(FIND, address + "\n");
    }

    @Override
    public Call forget(String address) {
        return call(FORGET, address + "\n");
    }

    /** The locker is open for as long as its user is signed in. */
    @Override
    public Call look(String address) {
        return find(address);
    }

    @Override
    public boolean gone(Optional<String> said) {
        return said.isEmpty();
    }

    private Call call(String script, String input) {
        return new Call(List.of(name(), "-NoProfile", "-NonInteractive", "-Command", script), input);
    }
}
