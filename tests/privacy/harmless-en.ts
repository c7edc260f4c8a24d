/** English sentences with numbers that are no secret, one a line. */
export const HARMLESS_EN = `
error 51 on the terminal
code 05, do not honour
declined with (51)
ERR 91 since this morning
got 54 on every card
response code 14
we see Z3 on the screen
Stripe says insufficient_funds, 2 attempts
Braintree 2000 do not honor
error 2010: CVV must match
2010 CVV mismatch from Braintree
error 2004 expired card
gateway rejected 3001
Worldpay refused with 65
code 4000 from the host
declined 1A
The card ending 1234 was declined
last four 4242, Visa
card ending in 0005 works, 1111 does not
$45.00 was declined
a sale of 1,299.00 failed
USD 12,500.75 is refused but 400 goes through
it fails above £100
we charged €19.99 twice
HK$3,200 declined
anything over 5000 is refused
7k sale refused
amounts 45.00, 51.20, 36.75, 99.10 all failed
45.00 51.20 36.75 99.10 26.00 were declined
two sales, $120 and $1200, both 05
refund of 250.00 refused
at 14:05 it said 91
since 9:30 am today
from 08:00 to 17:45 nothing works
at 14:05:33 on 2024-11-05
2024-11-05 14:05:33 45.00 declined
11/05/2024 14:05 59.90 code 05
on 3/11 at 12.30
05.11.2024, 10:15, table 7
since 2026-11-01 every card fails
between 1 and 2 November 2026
in 2025 we changed the acquirer
TID 12345678 is dead
terminal 10023456 shows 91
terminal id: 88001234
Terminal ID is 60012345, MID 898310148160568
MID 301310070118940
merchant number 123456789012345
merchant id: 400000000012345
our store number 4417 has no signal
serial number 1234567890123
S/N 311256789012
pos 3 and pos 4 are down
table 12 cannot pay
order 4512883412905561 failed
order 202411051234567 declined
order no. 1002003004
order #100234 is unpaid
order 13800138000 was cancelled
invoice 20241105001
invoice number 2024110500012345
receipt 000123
receipt no 4821
RRN 412345678901
RRN: 430912345678 trace 001234
trace number 001234
STAN 123456
batch 000321 will not close
batch number 77 has 45 sales
auth code 123456
authorization code 834021
auth code: 004821
reference 9876543210
ref 12345678901
transaction id 4200001234202411051234567890
txn 100012345678
tracking number 7489201938475
psp reference 8836 1234 5678 9012
IMEI 356938035643809
wrong PIN 3 times
PIN tries exceeded, code 75
entered the pin 4 times
he typed the PIN three times, then 75
pin pad shows 2000
PIN pad serial 12345678
pin required above 100
no PIN under $50
chip and pin 1200 yuan declined
PIN was asked at 14:05
it wants a PIN for 50 dollars
pinpad 4821 is offline
CVV check failed 3 times
security code error N7
CVV mismatch, code 82
the verification code never arrives, 5 tries
OTP times out after 60 seconds
OTP failed 3 times
3DS fails with status 402
3-D Secure 2.2 error 203
expired card, 54
it expires in 30 minutes
the code expires after 60 seconds
card expired last month, code 33
password is wrong
wrong password 3 times
the password expired after 90 days
token: expired
API key is missing, 401
HTTP 500 from the gateway
HTTP 401 unauthorized
status 503 since 10:00
version 2.14.0 of the app
firmware 5.1.0.233
Android 13, app 4.12.1
updated to v3.20.1 yesterday
IP 192.168.1.20
gateway 10.0.0.1 does not answer
port 8443 is closed
4G signal 2 bars
battery 15 percent
15% of our sales fail
3 of 10 cards are refused
1 out of 5 taps works
20 customers in the queue
paper 57x40 does not fit
we tried 2 Visa, 3 Mastercard and 1 Amex
first 51, then 05, then 91
codes 51, 05, 91, 54, 55, 62, 75, 14 today
51/05/91 all day
4 declines, 12 approvals, 2 time-outs
open 24/7
24 hours, 7 days
waited 45 s, then time-out
retry after 72 hours
8 to 10 working days
batch closes at 23:59
12 terminals in 3 shops
the 2nd terminal works
shop 14, till 2, drawer 1
1. restart 2. sign in 3. try again
step 4 of 6 failed
see page 35 of the manual
model A920, PAX S80
Ingenico Move 5000 freezes
Verifone VX 520 error 12
Clover Flex 3
iPhone 15, iOS 17.4
room 1204 checkout, 3 nights
Total 1234.56, tip 20
99.99 + 5.00 = 104.99
limit is 10000 per day
daily limit 50,000 reached
the first 6 digits are masked
card **** **** **** 1234
4111 11** **** 1111 declined
xxxx-xxxx-xxxx-4242 refused
1000 2000 3000 yen all fail
between 100 and 5000
`
  .trim()
  .split('\n');
