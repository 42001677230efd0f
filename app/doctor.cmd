@echo off
rem Connection Doctor from a source checkout: builds it if a source is newer than the last build, then runs it.
rem Without arguments it opens the window, with arguments it is the command line.
setlocal DisableDelayedExpansion
set "CD_APP=%~dp0"
set "CD_APP=%CD_APP:~0,-1%"
for %%I in ("%CD_APP%\..") do set "CD_ROOT=%%~fI"
set "CD_TARGET=%CD_APP%\target"
set "CD_BUILT=%CD_TARGET%\doctor.built"
set "CD_LOCK=%CD_TARGET%\build.lock.d"

call :fresh
if not errorlevel 1 goto run
if not exist "%CD_TARGET%" mkdir "%CD_TARGET%"

rem One build at a time: whoever comes second waits, and then finds the work done.
set /a CD_WAITED=0
:lock
mkdir "%CD_LOCK%" 2>nul && goto locked
set /a CD_WAITED+=1
if %CD_WAITED% GEQ 600 (
    echo Connection Doctor: another build has not ended for ten minutes; if there is none, delete "%CD_LOCK%". 1>&2
    exit /b 4
)
ping -n 2 127.0.0.1 >nul
goto lock
:locked
call :fresh
if not errorlevel 1 goto unlock

where mvn >nul 2>nul
if errorlevel 1 (
    rmdir "%CD_LOCK%"
    echo Connection Doctor: to build it, Maven 3.8 or newer must be installed ^(the command mvn was not found^). 1>&2
    exit /b 4
)
set "CD_WHEN=first run only, about a minute"
if exist "%CD_BUILT%" set "CD_WHEN=the sources have changed"
echo Building Connection Doctor (%CD_WHEN%)... 1>&2
call mvn -B -ntp -f "%CD_ROOT%\pom.xml" -Dmaven.test.skip=true -Dformatter.skip=true package >"%CD_TARGET%\build.log" 2>&1 <nul
if not errorlevel 1 goto unlock
rmdir "%CD_LOCK%"
findstr /c:"Cannot find matching toolchain" "%CD_TARGET%\build.log" >nul && (
    echo Connection Doctor: to build it, a JDK 25 or newer must be installed ^(none was found on this computer^). 1>&2
    exit /b 4
)
findstr /c:"[ERROR]" "%CD_TARGET%\build.log" 1>&2
echo Connection Doctor: the build failed; its whole log is "%CD_TARGET%\build.log" 1>&2
exit /b 4

:unlock
rmdir "%CD_LOCK%"
call :java
if not defined CD_JAVA (
    echo Connection Doctor: the build did not say which Java it used; its log is "%CD_TARGET%\build.log" 1>&2
    exit /b 4
)

:run
rem The cache makes the start several times as fast; where it does not fit, Java does without it.
set CD_CACHE=
if exist "%CD_TARGET%\doctor.aot" set CD_CACHE="-XX:AOTCache=%CD_TARGET%\doctor.aot" "-Xlog:aot*=off,cds*=off"
"%CD_JAVA%" %CD_CACHE% "@%CD_APP%\jvm.options" -Dconnectiondoctor.program=app\doctor --module-path "%CD_TARGET%\lib" -m dev.connectiondoctor.app/dev.connectiondoctor.app.Main %*
exit /b %ERRORLEVEL%

:fresh
call :java
if not defined CD_JAVA exit /b 1
"%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe" -NoLogo -NoProfile -NonInteractive -Command "$b=(Get-Item -LiteralPath $env:CD_BUILT).LastWriteTimeUtc; $r=$env:CD_ROOT; $n=Get-ChildItem -LiteralPath \"$r\pom.xml\",\"$r\.mvn\",\"$r\src\pom.xml\",\"$r\src\main\",\"$r\app\pom.xml\",\"$r\app\jvm.options\",\"$r\app\src\main\" -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

:java
set CD_JAVA=
if not exist "%CD_BUILT%" exit /b 0
for /f "usebackq tokens=1,* delims==" %%A in ("%CD_BUILT%") do if "%%A"=="    java.home " set "CD_JAVA=%%B"
if not defined CD_JAVA exit /b 0
set "CD_JAVA=%CD_JAVA:~1%\bin\java.exe"
if not exist "%CD_JAVA%" set CD_JAVA=
exit /b 0
