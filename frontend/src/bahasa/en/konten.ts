import type id from '../id/konten';

const en: Record<keyof typeof id, string> = {
  'konten.tentang': `
LAPOR! (Layanan Aspirasi dan Pengaduan Online Rakyat) is Indonesia's national service for complaints and suggestions about public services, built to be **easy, connected and carried through**. It is the National Public Service Complaint System (SP4N) under Law 25 of 2009 and Presidential Regulation 76 of 2013.

## The journey of a report

1. **You write a report** on this site or by text message to 1708, and get a Tracking ID at once.
2. **Verification** within 3 working days. An administrator checks that the report is clear and complete and passes it to the agency in charge. If something is missing, you are asked.
3. **Follow-up.** The agency gives a first response within 5 working days.
4. **Reply.** You can answer every follow-up. When nobody answers for 10 working days after the last follow-up, the report closes by itself; you are reminded before.
5. **Done.** You say you are satisfied and rate it, or an administrator closes it with a written reason.

## Time limits

- **Light, 5 working days**: suggestions, praise and requests for information.
- **Medium, 14 working days**: complaints one agency can solve.
- **Heavy, 30 working days**: complaints needing oversight, crossing sectors, or about large infrastructure.

Working days are Monday to Friday without public holidays and collective leave. Every limit is shown as a date, the same to you and to the officers.

## Red, yellow, green

- **Red square: Not started.** Passed on, not followed up yet.
- **Yellow triangle: In progress.** The agency is working on it.
- **Green circle: Done.** The report is closed.

## Anonymous and confidential

Reports that were passed on are public. You may choose **Anonymous** (your name is hidden from the public and from agencies) or **Confidential** (the report is not published). The history of a report can only grow; nobody can delete or change it unnoticed.
`,
  'konten.cara': `
## Six things that make a report move fast

1. **Open this site, or text 1708.** No account needed.
2. **Describe events clearly and completely.** What happened, since when, who is affected.
3. **Say when and where.** Street, village, a landmark nearby.
4. **Use plain, correct language.** No insults; the report is passed on as it is.
5. **Attach evidence if you have it.** One photo often says more than a page.
6. **Send, then wait for verification.** Within 3 working days, and you are told.

## Example

“Jalan Pala, Iringmulyo, Kota Metro: since Monday 2 March a fallen tree has blocked half the road in front of the school. There is a jam every morning. Please remove it.”

## By text message

Type the name of the agency, a space and your complaint, and send it to **1708**. Example: **KOTA METRO Jalan Pala terdapat pohon tumbang yang menghalangi jalan.** Normal rate.

## One problem, one report

Two problems in two places are usually handled by two agencies. Write two reports, so that neither has to wait for the other.

See also [what LAPOR! cannot take](/bukan-ranah).
`,
  'konten.bukan_ranah': `
Some things have their own way. So that you do not wait in the wrong place, here is where to turn.

## Crime

Theft, violence, fraud, drugs: report to the police, call **110**. In danger right now: **112**.

## KPU and Bawaslu

Violations in elections: turn to your local Bawaslu.

## Private companies

Disputes with shops, developers or service providers: the consumer dispute board (BPSK). Banks, insurance and online loans: OJK, call **157**.

## In court, or already ruled on

Use the legal remedies available. Conduct of judges: the Judicial Commission.

## Only from social media

We need reports from people who saw it or went through it themselves. If that is you, tell us what happened.

## Nothing to do with government

Reports that do not concern services or works of public bodies cannot be passed on.

## Also not processed

- Reports that are unclear, too general, or not completed after we asked.
- Insults, hatred and spam.

An archived report always comes with a reason, and you may object.
`,
  'konten.bantuan': `
## I lost my Tracking ID

Have an account? All reports are in [My reports](/saya/laporan). Reported without one? Look at our text message or e-mail, or open that page on the same device.

## What is the secret code?

A report without account opens with two things: the Tracking ID, which anyone may know, and the secret code, which only you have. With the code you can reply and close the report. We do not keep it in readable form, so we cannot send it again.

## My report is not in the public list

Reports appear after verification, within 3 working days. Confidential reports never appear.

## The agency's answer does not solve it

Open your report, choose **Reply** and say what is still wrong. The agency must answer again and the report stays open meanwhile.

## My report was closed or archived

Within 14 days you can choose **Object**. The level above whoever closed it decides.

## No signal

Just write. Text and photos stay on your device; once you press send, the report goes out by itself when there is a network, exactly once.

## Reach us

Text **1708**. Emergency: call **112**.
`,
  'konten.syarat': `
## Terms of use

- What you report is true to your knowledge and said in good faith.
- No insults, no hatred, no private data of others that is not needed.
- Verified reports are public unless you choose Confidential.
- Administrators may correct spelling and wording; your original text is kept.

## What we keep

- Text, attachments, region and time of the report.
- A name and one contact, unless you report without identity.
- The history of handling, including who unsealed your identity and why.

More, and your rights over these data: [your personal data](/privasi).

## What we do not do

- No advertising, trackers or third parties on this site.
- Your contact is never shown.
- The location inside photos is removed before they leave your phone.

## Cookies

One, and only when you log in: so that you stay logged in.
`,
  'konten.aksesibilitas': `
This site is made to be usable by everyone, and is tested against **WCAG 2.2 level AA** on every page.

## What we watch over

- Everything works with a keyboard alone, and focus is always visible.
- A status always comes with a shape and a word, never colour alone.
- Pages work at 320 pixels width and 400 percent zoom.
- Light and dark follow your device, with contrast of at least 4.5 : 1.
- Regions are chosen by typing; a map is never required.
- Content pages like this one are readable without JavaScript.

## Something in your way?

Tell us by [report](/lapor/jenis) or text 1708. Name the page and the assistive tool you use.
`,
};
export default en;
