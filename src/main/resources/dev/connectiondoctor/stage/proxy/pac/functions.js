// The functions that a proxy script may call. Those that need the network or a clock are the host's.
function isPlainHostName(host) { return host.indexOf('.') < 0 && host.indexOf(':') < 0; }
function dnsDomainIs(host, domain) {
    return host.length >= domain.length && host.substring(host.length - domain.length) === domain;
}
function localHostOrDomainIs(host, full) { return host === full || full.lastIndexOf(host + '.', 0) === 0; }
function dnsDomainLevels(host) { return host.split('.').length - 1; }
function isResolvable(host) { return dnsResolve(host) !== null; }
function isResolvableEx(host) { return dnsResolveEx(host) !== ''; }

function convert_addr(text) {
    var parts = String(text).split('.');
    return ((parts[0] & 255) << 24) | ((parts[1] & 255) << 16) | ((parts[2] & 255) << 8) | (parts[3] & 255);
}
function isInNet(host, pattern, mask) {
    var address = /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? host : dnsResolve(host);
    if (address === null || !/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) { return false; }
    return (convert_addr(address) & convert_addr(mask)) === (convert_addr(pattern) & convert_addr(mask));
}

function shExpMatch(text, pattern) {
    var expression = String(pattern).replace(/[\\^$.+()|{}\[\]]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.');
    return new RegExp('^' + expression + '$').test(String(text));
}

var alert = function () {};

(function (scope) {
    var days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
    var months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

    // The arguments without a closing 'GMT', and the time in that zone.
    function read(given) {
        var words = Array.prototype.slice.call(given).filter(function (word) { return word !== undefined; });
        var universal = words.length > 0 && words[words.length - 1] === 'GMT';
        var now = new Date(timeNow());
        return {
            words: universal ? words.slice(0, -1) : words,
            day: universal ? now.getUTCDay() : now.getDay(),
            date: universal ? now.getUTCDate() : now.getDate(),
            month: universal ? now.getUTCMonth() : now.getMonth(),
            year: universal ? now.getUTCFullYear() : now.getFullYear(),
            seconds: universal
                ? now.getUTCHours() * 3600 + now.getUTCMinutes() * 60 + now.getUTCSeconds()
                : now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()
        };
    }

    // From one to the other, both included; a range may run over the end of a week, a year or a day.
    function within(value, from, to) {
        return from <= to ? from <= value && value <= to : from <= value || value <= to;
    }

    scope.weekdayRange = function () {
        var at = read(arguments);
        var from = days.indexOf(at.words[0]);
        return within(at.day, from, at.words.length > 1 ? days.indexOf(at.words[1]) : from);
    };

    scope.timeRange = function () {
        var at = read(arguments);
        var n = at.words.map(Number);
        switch (n.length) {
            case 1: return Math.floor(at.seconds / 3600) === n[0];
            case 2: return within(at.seconds, n[0] * 3600, n[1] * 3600);
            case 4: return within(at.seconds, n[0] * 3600 + n[1] * 60, n[2] * 3600 + n[3] * 60);
            case 6: return within(at.seconds, n[0] * 3600 + n[1] * 60 + n[2], n[3] * 3600 + n[4] * 60 + n[5]);
            default: return false;
        }
    };

    // Day, month and year in any combination, in this order of weight: year, month, day.
    function weight(words) {
        var sum = 0;
        words.forEach(function (word) {
            var month = months.indexOf(word);
            if (month >= 0) { sum += month * 32; }
            else if (Number(word) > 31) { sum += Number(word) * 512; }
            else { sum += Number(word); }
        });
        return sum;
    }
    function parts(words) {
        return {
            month: words.some(function (word) { return months.indexOf(word) >= 0; }),
            year: words.some(function (word) { return Number(word) > 31; }),
            day: words.some(function (word) { return Number(word) >= 1 && Number(word) <= 31; })
        };
    }
    scope.dateRange = function () {
        var at = read(arguments);
        var half = at.words.length === 1 ? 1 : Math.floor(at.words.length / 2);
        var from = at.words.slice(0, half);
        var to = at.words.length === 1 ? from : at.words.slice(half);
        var used = parts(from);
        var today = (used.year ? at.year * 512 : 0) + (used.month ? at.month * 32 : 0) + (used.day ? at.date : 0);
        return within(today, weight(from), weight(to));
    };

    // What makes a text or a list of any length in one step serves no script that only chooses a proxy.
    delete String.prototype.repeat;
    delete String.prototype.padStart;
    delete String.prototype.padEnd;
})(this);
