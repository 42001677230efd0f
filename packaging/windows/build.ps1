# Makes the self-contained application, its installers (.msi) and a portable zip for this Windows, in packaging\target.
# Maven runs it: mvn -Ppackage package
#
# Usage: pwsh packaging\windows\build.ps1 VERSION [KINDS]     after app has been built; installers need WiX
#        KINDS: which of "zip msi user.msi" to make; user.msi installs for one user and needs no administrator
#
# SIGN_COMMAND: a program that is given the name of one file, and signs it; without, nothing is signed
param([Parameter(Mandatory)][string] $Version, [string] $Kinds = 'zip msi user.msi')
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..')

$title = 'Connection Doctor'
$name = 'connection-doctor'
$plain = $Version -replace '-SNAPSHOT$', ''
$app = Join-Path $PWD '..\app'
$work = Join-Path $PWD 'target\work'
$main = 'dev.connectiondoctor.app/dev.connectiondoctor.app.Main'
$image = Join-Path $work $title
Remove-Item 'Env:JAVA_TOOL_OPTIONS', 'Env:JDK_JAVA_OPTIONS', 'Env:_JAVA_OPTIONS' -ErrorAction Ignore

# The Java that the build of the window chose.
$chosen = Select-String -Path "$app\target\doctor.built" -Pattern 'java\.home = (.+)$' | Select-Object -First 1
$jdk = $chosen.Matches[0].Groups[1].Value.Trim()

Remove-Item $work, 'target\*.msi', 'target\*.zip' -Recurse -Force -ErrorAction Ignore
New-Item -ItemType Directory "$work\native", "$work\home" | Out-Null

# Java and the program in one image, with JavaFX's native libraries beside Java's own.
function New-Runtime {
    & "$jdk\bin\jlink" '@jlink.options' --module-path "$app\target\lib" --output "$work\runtime"
    # What Java trusts, whatever the computer trusts on which this is built.
    $trusted = "$work\runtime\lib\security\cacerts"
    Remove-Item $trusted -Force
    & "$jdk\bin\java" trust\Cacerts.java ..\src\main\resources\dev\connectiondoctor\net\public-roots.pem $trusted
    foreach ($jar in Get-ChildItem "$app\target\lib\javafx-*.jar") {
        & "$jdk\bin\jar" --extract --dir "$work\native" --file $jar.FullName
    }
    Copy-Item "$work\native\*.dll" "$work\runtime\bin" -Force
}

# Two launchers of one program: one for the start menu, one for terminals.
function New-Application {
    $options = Get-Content "$app\jvm.options", 'java.options' | Where-Object { $_ -and -not $_.StartsWith('#') }
    $options = @($options) + "-Dconnectiondoctor.program=$name"
    Set-Content "$work\java.options" $options
    # The one for terminals has no place among the icons.
    Set-Content "$work\console.properties" 'win-console=true', 'win-menu=false', 'win-shortcut=false'
    $tools = (Get-ChildItem 'target\tools\*.jar').FullName -join ';'
    & "$jdk\bin\java" '-Djava.awt.headless=true' -cp $tools icon\Render.java "icon\$name.svg" "$work\$name.ico"
    $given = foreach ($option in $options + '-XX:AOTCache=$APPDIR\window.aot') { '--java-options'; $option }
    & "$jdk\bin\jpackage" --type app-image --dest $work --name $title --app-version $plain --vendor $title `
        --description 'Finds out why an AI tool cannot reach its service' --runtime-image "$work\runtime" `
        --module $main @given --icon "$work\$name.ico" --add-launcher "$name=$work\console.properties"
}

# What one run loads goes into a cache, from which every later start takes it. Trained by a check: a window that is
# ended from outside leaves no record here.
function New-Cache {
    & "$image\runtime\bin\java.exe" "@$work\java.options" "-Duser.home=$work\home" `
        "-XX:AOTCacheOutput=$image\app\window.aot" -m $main check --practice healthy --format json `
        > "$work\training.log" 2> "$work\training.errors"
}

function Add-Papers {
    $folder = New-Item -ItemType Directory "$image\licences"
    Copy-Item 'licences\*', '..\LICENSE', 'target\licences\THIRD-PARTY.txt' $folder
    Copy-Item 'target\sbom\bom.json' "$folder\sbom.cdx.json"
}

# With the key that only who releases it has.
function Set-Signature([string[]] $Files) {
    if ($Env:SIGN_COMMAND) {
        foreach ($file in $Files) {
            Set-ItemProperty $file -Name IsReadOnly -Value $false
            & $Env:SIGN_COMMAND $file
        }
    }
}

# Each version replaces the one before it, as the upgrade's code stays the same.
function New-Installer([string] $Target, [string] $Upgrade, [string[]] $More = @()) {
    & "$jdk\bin\jpackage" --type msi --dest "$work\msi" --name $title --app-version $plain --vendor $title `
        --app-image $image --win-menu --win-dir-chooser --win-upgrade-uuid $Upgrade @More
    Move-Item "$work\msi\*.msi" $Target
    Set-Signature $Target
}

New-Runtime
New-Application
New-Cache
Add-Papers
Set-Signature (Get-ChildItem "$image\*.exe").FullName
$architecture = if ($Env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'arm64' } else { 'x64' }
$file = "$PWD\target\$name-$plain-windows-$architecture"
switch ($Kinds -split ' ') {
    'zip' { Compress-Archive $image "$file.zip" }
    'msi' { New-Installer "$file.msi" '7d1c7c52-54a0-4d7a-9d29-0c7ad5b8d3f1' }
    'user.msi' { New-Installer "$file-user.msi" '5b1b6a0e-0c0f-4f0a-9b53-3d9f1f0f6c24' '--win-per-user-install' }
    default { throw "There is no kind of package named $_." }
}
Get-Item "$file*" | ForEach-Object { '{0}: {1:N1} MB' -f $_.Name, ($_.Length / 1e6) }
